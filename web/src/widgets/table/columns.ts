import type { WidgetProps } from '../definition'
import { asBoolean, asRecord, asRecords, asText, isBlank, isNil, type JSONRecord, ordered } from '../values'
import { looksLikeDate } from './dates'

/** A column with its evaluated properties. `alias` is the key of its values in a row. */
export interface Column extends JSONRecord {
  readonly id: string
  readonly alias: string
  readonly originalId: string
  readonly label: string
  readonly columnType: string
  readonly isVisible: boolean
  readonly isDerived: boolean
}

/** Rows may carry these beside the data. */
export const originalIndex = '__originalIndex__'
export const primaryKey = '__primaryKey__'

const actionTypes: readonly string[] = ['button', 'iconButton', 'menuButton', 'editActions']

/** Buttons and the like: they have no value in a row. */
export function isAction(column: Column): boolean {
  return actionTypes.includes(column.columnType)
}

/**
 * The columns that fit the present data, in display order: frozen left first, frozen right last.
 * Data columns whose key is gone are dropped; new keys get a column of a guessed type.
 */
export function orderedColumns(props: WidgetProps): readonly Column[] {
  const columns = [...columnsFittingData(props)]
  const order = Array.isArray(props.columnOrder) ? props.columnOrder.map(asText) : []
  const place = new Map(order.map((id, index) => [id, index]))
  const rank = (column: Column) => place.get(column.id) ?? place.get(column.originalId) ?? order.length
  const side = (column: Column) => (column.sticky === 'left' ? -1 : column.sticky === 'right' ? 1 : 0)
  return columns.sort((a, b) => side(a) - side(b) || rank(a) - rank(b))
}

/** The rows as they came; old tables work on rows whose keys were made fit for property paths. */
export function sourceRows(props: WidgetProps): readonly JSONRecord[] {
  return asRecords(props.sanitizedTableData ?? props.tableData)
}

function columnsFittingData(props: WidgetProps): readonly Column[] {
  const stored = ordered(props.primaryColumns).map(([id, column]) => readColumn(id, column))
  const rows = sourceRows(props)
  const keys = dataKeys(rows)
  if (keys.size === 0) return stored
  const kept = stored.filter((column) => column.isDerived || isAction(column) || keys.has(column.originalId))
  const known = new Set(stored.map((column) => column.originalId))
  const added = [...keys].filter((key) => !known.has(key)).map((key) => newColumn(key, rows))
  return [...kept, ...added]
}

function dataKeys(rows: readonly JSONRecord[]): ReadonlySet<string> {
  const keys = new Set<string>()
  for (const row of rows) for (const key in row) if (key !== originalIndex && key !== primaryKey) keys.add(key)
  return keys
}

function readColumn(key: string, stored: JSONRecord): Column {
  // The computed value is one entry per row and already in the rows.
  const { computedValue: _, ...column } = stored
  const id = asText(stored.id) || key
  const originalId = asText(stored.originalId) || id
  return {
    ...column,
    id,
    originalId,
    alias: asText(stored.alias) || originalId,
    label: isNil(stored.label) ? originalId : asText(stored.label),
    columnType: asText(stored.columnType) || 'text',
    isVisible: asBoolean(stored.isVisible, isNil(stored.isVisible)),
    isDerived: asBoolean(stored.isDerived),
  }
}

function newColumn(key: string, rows: readonly JSONRecord[]): Column {
  return {
    id: columnID(key),
    originalId: key,
    alias: key,
    label: key,
    columnType: guessType(rows, key),
    isVisible: true,
    isDerived: false,
    enableSort: true,
    enableFilter: true,
    isCellVisible: true,
  }
}

/** A key made fit for a property path: characters outside `[A-Za-z0-9_]` become `_`. */
export function columnID(key: string): string {
  const id = key.replace(/[^\p{L}\p{N}_]/gu, '_')
  return /^\p{N}/u.test(id) ? `_${id}` : id
}

function guessType(rows: readonly JSONRecord[], key: string): string {
  const sample = rows.slice(0, 5).map((row) => row[key]).find((value) => !isBlank(value))
  if (typeof sample === 'number') return 'number'
  if (typeof sample === 'boolean') return 'checkbox'
  if (typeof sample !== 'string') return 'text'
  if (/<[a-z][^>]*>[^]*<\/[a-z]/i.test(sample)) return 'html'
  return looksLikeDate(sample) ? 'date' : 'text'
}

/** Columns as `compute` functions receive them: from the derived property of the same table. */
export function columnsOf(props: WidgetProps): readonly Column[] {
  const columns = props.orderedTableColumns
  return Array.isArray(columns) ? columns.filter(isColumn) : orderedColumns(props)
}

function isColumn(value: unknown): value is Column {
  const { id, alias, columnType } = asRecord(value)
  return typeof id === 'string' && typeof alias === 'string' && typeof columnType === 'string'
}

/** A column property for one row: properties hold one value for all rows or an array by original row index. */
export function cellProperty(column: Column, name: string, row: JSONRecord): unknown {
  const value = column[name]
  if (!Array.isArray(value)) return value
  const index = row[originalIndex]
  return typeof index === 'number' ? value[index] : undefined
}
