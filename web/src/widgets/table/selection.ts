import type { WidgetProps } from '../definition'
import { asNumber, asRecord, asText, type JSONRecord } from '../values'
import { isAction, originalIndex, primaryKey } from './columns'
import { columnsOf, rowAtPosition, tableRows, viewOf } from './rows'

/**
 * The selected row. Index −1: all keys with empty text, nothing without rows;
 * an index beyond the rows: an empty object. With several selected rows: the last index.
 */
export function selectedRow(props: WidgetProps): JSONRecord | undefined {
  const position = props.multiRowSelection === true ? selectedIndices(props).slice(-1)[0] : selectedIndex(props)
  if (position === undefined || position < 0) return emptyRow(props)
  return publicRow(rowAtPosition(props, position) ?? {}, props)
}

export function selectedRows(props: WidgetProps): readonly JSONRecord[] {
  if (props.multiRowSelection !== true) return []
  return selectedIndices(props)
    .map((position) => rowAtPosition(props, position))
    .filter((row): row is JSONRecord => row !== undefined)
    .map((row) => publicRow(row, props))
}

/** The row of an event in a cell, by its index in `tableData`. */
export function triggeredRow(props: WidgetProps): JSONRecord | undefined {
  const index = asNumber(props.triggeredRowIndex) ?? -1
  if (index < 0) return emptyRow(props)
  return publicRow(rowAt(index, props) ?? {}, props)
}

export function selectedIndex(props: WidgetProps): number {
  return indexIn(props.selectedRowIndex)
}

export function indexIn(value: unknown): number {
  const index = asNumber(value)
  return index === undefined || !Number.isInteger(index) ? -1 : index
}

/** Positions in `filteredTableData`, in the order of selecting. */
export function selectedIndices(props: WidgetProps): readonly number[] {
  return indicesIn(props.selectedRowIndices)
}

export function indicesIn(indices: unknown): readonly number[] {
  if (!Array.isArray(indices)) return []
  return indices.map(asNumber).filter((index): index is number => index !== undefined && index >= 0)
}

/** A row without internal keys and action columns: what user code sees. */
export function publicRow(row: JSONRecord, props: WidgetProps): JSONRecord {
  const hidden = new Set<string>([originalIndex, primaryKey])
  for (const column of columnsOf(props)) if (isAction(column)) hidden.add(column.alias)
  return Object.fromEntries(Object.entries(row).filter(([key]) => !hidden.has(key)))
}

/** All keys of a row with empty texts; nothing without rows. */
export function emptyRow(props: WidgetProps): JSONRecord | undefined {
  const first = rowAtPosition(props, 0)
  if (!first) return undefined
  return Object.fromEntries(Object.keys(publicRow(first, props)).map((key) => [key, '']))
}

/** A row by its index in `tableData`. */
function rowAt(index: number, props: WidgetProps): JSONRecord | undefined {
  const rows = tableRows(props)
  return index < rows.count ? rows.row(index) : undefined
}

/** Where the rows with some primary keys stand now; those that are gone are left out. */
export function positionsOfKeys(keys: readonly unknown[], props: WidgetProps): readonly number[] {
  const { rows, indices } = viewOf(props)
  const wanted = new Set(keys)
  const found = new Map<unknown, number>()
  indices.forEach((index, position) => {
    const key = rows.key(index)
    if (wanted.has(key) && !found.has(key)) found.set(key, position)
  })
  return keys.map((key) => found.get(key)).filter((position): position is number => position !== undefined)
}

export function keysOfPositions(positions: readonly number[], props: WidgetProps): readonly unknown[] {
  const { rows, indices } = viewOf(props)
  const keys = positions.map((position) => rows.key(indices[position] ?? -1))
  return keys.filter((key) => key !== undefined && key !== null)
}

/**
 * Unsaved edits: `[{index, [primary column]: value, updatedFields, allFields}]`. All fields are those of the data and the edits; what
 * columns compute is no field that could be saved. `updatedRow` has it.
 */
export function updatedRows(props: WidgetProps): readonly JSONRecord[] {
  const key = asText(props.primaryColumnId)
  const rows = tableRows(props)
  return updatedIndices(props).flatMap((index) => {
    if (index >= rows.count) return []
    const row = rows.processed(index)
    const updatedFields = asRecord(asRecord(props.transientTableData)[String(index)])
    const identity = key === '' ? {} : { [key]: row[primaryKey] }
    return [{ index, ...identity, updatedFields, allFields: publicRow(row, props) }]
  })
}

export function updatedIndices(props: WidgetProps): readonly number[] {
  return Object.keys(asRecord(props.transientTableData))
    .map(Number)
    .filter((index) => Number.isInteger(index) && index >= 0)
}

export function updatedRow(props: WidgetProps): JSONRecord | undefined {
  const index = asNumber(props.updatedRowIndex) ?? -1
  const row = index < 0 ? undefined : rowAt(index, props)
  return row ? publicRow(row, props) : emptyRow(props) ?? {}
}
