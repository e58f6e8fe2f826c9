import type { WidgetProps } from '../definition'
import { asRecord, asRecords, asText, type JSONRecord, parseJSON } from '../values'
import {
  type Column, columnID, isAction, isColumn, orderedColumns, originalIndex, primaryKey, rowSources, sourceRows,
} from './columns'
import { rowFilter } from './filters'
import { KeyOfRow } from './known'
import { remembered } from './remember'
import { rowSearch } from './search'
import { sortedIndices } from './sort'

/** The rows as they came, with unsaved edits over them. */
class EditedRows {
  readonly count: number
  protected readonly source: readonly JSONRecord[]
  protected readonly edits: JSONRecord
  private readonly keyName: string

  constructor(props: WidgetProps) {
    this.source = sourceRows(props)
    this.count = this.source.length
    this.edits = asRecord(props.transientTableData)
    this.keyName = asText(props.primaryColumnId)
  }

  /** The row's value of the primary column. */
  key(index: number): unknown {
    return this.keyName === '' ? undefined : this.source[index]?.[this.keyName]
  }

  /** The row with edits and its two internal keys, as `processedTableData` has it. */
  processed(index: number): JSONRecord {
    return {
      ...this.source[index],
      ...asRecord(this.edits[index]),
      [originalIndex]: index,
      [primaryKey]: this.key(index),
    }
  }
}

/** Rows by their index in `tableData`, put together only when they are looked at. */
export class TableRows extends EditedRows {
  private readonly computed: ReadonlyMap<string, unknown>
  private readonly known = new Map<number, JSONRecord>()

  constructor(readonly columns: readonly Column[], props: WidgetProps) {
    super(props)
    this.computed = new Map(
      columns
        .filter((column) => !isAction(column))
        .map((column) => [column.id, computedValues(column)] as const)
        .filter(([, values]) => values !== undefined),
    )
  }

  /** What a column has in a row. */
  value(column: Column, index: number): unknown {
    const row = this.source[index] ?? {}
    const edited = asRecord(this.edits[index])
    if (column.alias in edited) return edited[column.alias]
    const values = this.computed.get(column.id)
    if (values instanceof KeyOfRow) return row[values.key]
    if (values !== undefined) return Array.isArray(values) ? (values[index] as unknown) : values
    return column.alias in row || column.isDerived ? row[column.alias] : row[column.originalId]
  }

  /** A row with nothing but the value of one column: enough to show, sort and filter by it. */
  cell(column: Column, index: number): JSONRecord {
    return { [column.alias]: this.value(column, index), [originalIndex]: index }
  }

  /** The row with the values of its columns, as `filteredTableData` has it. */
  row(index: number): JSONRecord {
    const known = this.known.get(index)
    if (known) return known
    const row: Record<string, unknown> = { ...this.processed(index) }
    const source = this.source[index] ?? {}
    for (const column of this.columns) {
      const { alias, originalId, isDerived } = column
      const isKey = !this.computed.has(column.id)
      if (isAction(column) || (isKey && (alias in row || !(isDerived || originalId in source)))) continue
      row[alias] = isKey && isDerived ? '' : this.value(column, index)
    }
    this.known.set(index, row)
    return row
  }
}

/** One value per original row, one value for all, a key, or nothing when the column shows its own key of the data. */
function computedValues(column: Column): unknown {
  const value = column.computedValue
  if (value instanceof KeyOfRow) return value.key === column.alias ? undefined : value
  if (typeof value !== 'string') return value
  if (value.includes('{{')) return undefined
  if (!value.startsWith('[')) return value === '' ? undefined : value
  return parseJSON(value) ?? value
}

/** The rows that are left after search and filters, in order. */
export interface TableView {
  readonly rows: TableRows
  /** Original indices by position. */
  readonly indices: readonly number[]
  /** Another number for each view, so that the component can tell parts of different views apart. */
  readonly version: number
}

/** What order, search and filters follow from, beside columns and rows. */
export const viewSources = [
  'sortOrder', 'searchText', 'filters', 'enableClientSideSearch',
  'enableServerSideFiltering', 'onSearchTextChanged',
] as const

let lastVersion = 0

export const tableRows = remembered(
  ['orderedTableColumns', 'sanitizedTableData', ...rowSources],
  (props) => new TableRows(columnsOf(props), props),
)

/** Sorted, searched and filtered (runtime §8.1, the row pipeline). */
export const viewOf = remembered(
  ['orderedTableColumns', 'sanitizedTableData', ...rowSources, ...viewSources],
  (props): TableView => {
    const rows = tableRows(props)
    const keeps = [rowSearch(rows, props), rowFilter(rows, props)].filter((test) => test !== undefined)
    const all = Array.from({ length: rows.count }, (_, index) => index)
    const kept = keeps.length === 0 ? all : all.filter((index) => keeps.every((test) => test?.(index)))
    lastVersion += 1
    return { rows, indices: sortedIndices(kept, rows, props.sortOrder), version: lastVersion }
  },
)

export function columnsOf(props: WidgetProps): readonly Column[] {
  const columns = props.orderedTableColumns
  return Array.isArray(columns) ? columns.filter(isColumn) : orderedColumns(props)
}

/** The row at a position after sort, search and filters. */
export function rowAtPosition(props: WidgetProps, position: number): JSONRecord | undefined {
  const { rows, indices } = viewOf(props)
  const index = indices[position]
  return index === undefined ? undefined : rows.row(index)
}

export function processedRows(props: WidgetProps): readonly JSONRecord[] {
  const rows = new EditedRows(props)
  return Array.from({ length: rows.count }, (_, index) => rows.processed(index))
}

export function filteredRows(props: WidgetProps): readonly JSONRecord[] {
  const { rows, indices } = viewOf(props)
  return indices.map((index) => rows.row(index))
}

/** Rows with keys that are fit for property paths. */
export function sanitizedRows(data: unknown): readonly JSONRecord[] {
  return asRecords(data).map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [columnID(key), value])))
}
