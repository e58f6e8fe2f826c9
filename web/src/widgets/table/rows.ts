import type { WidgetProps } from '../definition'
import { asRecord, asRecords, asText, isRecord, type JSONRecord, parseJSON } from '../values'
import { type Column, columnID, columnsOf, isAction, originalIndex, primaryKey, sourceRows } from './columns'
import { matchesFilters } from './filters'
import { matchesSearch } from './search'
import { sortRows } from './sort'

/** Rows of `tableData` with unsaved edits laid over, numbered, and keyed by the primary column. */
export function processedRows(props: WidgetProps): readonly JSONRecord[] {
  const edits = asRecord(props.transientTableData)
  const key = asText(props.primaryColumnId)
  return sourceRows(props).map((row, index) => ({
    ...row,
    ...asRecord(edits[String(index)]),
    [originalIndex]: index,
    // A member without a value would make every row of a large table be copied on its way to the page.
    ...(key === '' || row[key] === undefined ? {} : { [primaryKey]: row[key] }),
  }))
}

/** Computed values merged in by alias, then sorted, searched and filtered. */
export function filteredRows(props: WidgetProps): readonly JSONRecord[] {
  const columns = columnsOf(props)
  const rows = withComputedValues(props, columns)
  const sorted = sortRows(rows, columns, props.sortOrder)
  return sorted.filter((row) => matchesSearch(row, columns, props) && matchesFilters(row, columns, props))
}

function withComputedValues(props: WidgetProps, columns: readonly Column[]): readonly JSONRecord[] {
  const processed = asRecords(props.processedTableData)
  const stored = asRecord(props.primaryColumns)
  const edits = asRecord(props.transientTableData)
  const computed = columns
    .filter((column) => column.columnType !== 'editActions')
    .map((column) => ({ column, values: computedValues(stored, column) }))
    .filter(({ values }) => values !== undefined)
  return processed.map((row, position) => {
    const index = typeof row[originalIndex] === 'number' ? row[originalIndex] : position
    const edited = asRecord(edits[String(index)])
    const merged: Record<string, unknown> = { ...row }
    for (const { column, values } of computed) {
      if (column.alias in edited) continue
      merged[column.alias] = Array.isArray(values) ? values[index as number] : values
    }
    for (const { originalId, alias, isDerived } of columns) {
      if (!isDerived && !(alias in merged) && originalId in row) merged[alias] = row[originalId]
    }
    return merged
  })
}

/** One value per original row, one value for all, or nothing when the column shows its key of the data. */
function computedValues(stored: JSONRecord, column: Column): unknown {
  const properties = stored[column.id] ?? stored[column.originalId]
  if (!isRecord(properties) || isAction(column)) return undefined
  const value = properties.computedValue
  if (typeof value !== 'string') return value
  if (value.includes('{{')) return undefined
  if (!value.startsWith('[')) return value === '' ? undefined : value
  return parseJSON(value) ?? value
}

/** Rows with keys that are fit for property paths. */
export function sanitizedRows(data: unknown): readonly JSONRecord[] {
  return asRecords(data).map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [columnID(key), value])))
}
