import type { WidgetProps } from '../definition'
import { asNumber, asRecord, asRecords, asText, type JSONRecord } from '../values'
import { columnsOf, isAction, originalIndex, primaryKey } from './columns'

/**
 * The selected row. Index −1: all keys with empty text, nothing without rows;
 * an index beyond the rows: an empty object. With several selected rows: the last index.
 */
export function selectedRow(props: WidgetProps): JSONRecord | undefined {
  const rows = asRecords(props.filteredTableData)
  const index = props.multiRowSelection === true ? selectedIndices(props).slice(-1)[0] : selectedIndex(props)
  if (index === undefined || index < 0) return emptyRow(rows, props)
  return publicRow(rows[index] ?? {}, props)
}

export function selectedRows(props: WidgetProps): readonly JSONRecord[] {
  if (props.multiRowSelection !== true) return []
  const rows = asRecords(props.filteredTableData)
  return selectedIndices(props)
    .map((index) => rows[index])
    .filter((row): row is JSONRecord => row !== undefined)
    .map((row) => publicRow(row, props))
}

/** The row of an event in a cell, by its index in `tableData`. */
export function triggeredRow(props: WidgetProps): JSONRecord | undefined {
  const rows = asRecords(props.filteredTableData)
  const index = asNumber(props.triggeredRowIndex) ?? -1
  if (index < 0) return emptyRow(rows, props)
  return publicRow(rowAt(index, props) ?? {}, props)
}

export function selectedIndex(props: WidgetProps): number {
  const index = asNumber(props.selectedRowIndex)
  return index === undefined || !Number.isInteger(index) ? -1 : index
}

/** Positions in `filteredTableData`, in the order of selecting. */
export function selectedIndices(props: WidgetProps): readonly number[] {
  const indices = props.selectedRowIndices
  if (!Array.isArray(indices)) return []
  return indices.map(asNumber).filter((index): index is number => index !== undefined && index >= 0)
}

/** A row without internal keys and action columns: what user code sees. */
export function publicRow(row: JSONRecord, props: WidgetProps): JSONRecord {
  const hidden = new Set<string>([originalIndex, primaryKey])
  for (const column of columnsOf(props)) if (isAction(column)) hidden.add(column.alias)
  return Object.fromEntries(Object.entries(row).filter(([key]) => !hidden.has(key)))
}

export function emptyRow(rows: readonly JSONRecord[], props: WidgetProps): JSONRecord | undefined {
  const [first] = rows
  if (!first) return undefined
  return Object.fromEntries(Object.keys(publicRow(first, props)).map((key) => [key, '']))
}

/** A row by its index in `tableData`; one that the search or a filter hides is taken without computed values. */
function rowAt(index: number, props: WidgetProps): JSONRecord | undefined {
  const isWanted = (row: JSONRecord) => row[originalIndex] === index
  return asRecords(props.filteredTableData).find(isWanted) ?? asRecords(props.processedTableData).find(isWanted)
}

/** Unsaved edits: `[{index, [primary column]: value, updatedFields, allFields}]`. */
export function updatedRows(props: WidgetProps): readonly JSONRecord[] {
  const key = asText(props.primaryColumnId)
  return updatedIndices(props).flatMap((index) => {
    const row = rowAt(index, props)
    if (!row) return []
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
  const rows = asRecords(props.filteredTableData)
  const index = asNumber(props.updatedRowIndex) ?? -1
  const row = index < 0 ? undefined : rowAt(index, props)
  return row ? publicRow(row, props) : emptyRow(rows, props) ?? {}
}
