import { withMarks } from '../../bindings/late'
import type { WidgetProps } from '../definition'
import { asBoolean, asRecord, asText, isBlank, isNil, isRecord, isShown, type JSONRecord, ordered } from '../values'
import { looksLikeDate } from './dates'
import { remembered } from './remember'

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
/** In rows on their way to the component: properties that differ by row, by column id. */
export const cellsKey = '__cells__'

const actionTypes: readonly string[] = ['button', 'iconButton', 'menuButton', 'editActions']

export function isColumn(value: unknown): value is Column {
  const { id, alias, columnType } = asRecord(value)
  return typeof id === 'string' && typeof alias === 'string' && typeof columnType === 'string'
}

/** Buttons and the like: they have no value in a row. */
export function isAction(column: Column): boolean {
  return actionTypes.includes(column.columnType)
}

/** Whether rows have something under the column's name, also where it is shown as a button. */
export function holdsData(column: Column): boolean {
  return !isAction(column) || !column.isDerived
}

/** Whether there is a column to see: without one visible cell it has no place. Where there are no rows, there is none. */
export function isColumnShown({ isVisible, isCellVisible }: Column): boolean {
  const isBlank = Array.isArray(isCellVisible) ? isCellVisible.every((isVisible) => isVisible === false) : isCellVisible === false
  return isVisible && !isBlank
}

/** What the columns follow from. */
export const columnSources = ['primaryColumns', 'columnOrder', 'columnFreezes', 'tableData', 'cachedTableData'] as const

/** What rows without computed values follow from. */
export const rowSources = ['tableData', 'cachedTableData', 'infiniteScrollEnabled', 'transientTableData', 'primaryColumnId'] as const

/**
 * The columns that fit the present data, in display order: frozen left first, frozen right last.
 * Data columns whose key is gone are dropped; new keys get a column of a guessed type (runtime §8.1). Without rows the
 * columns stay as the last rows had them.
 */
export const orderedColumns = remembered(
  [...columnSources, 'sanitizedTableData', 'infiniteScrollEnabled'],
  (props, before: readonly Column[] | undefined): readonly Column[] => {
    const columns = columnsFittingData(props, before).map((column) => frozenByPerson(column, props.columnFreezes))
    const order = Array.isArray(props.columnOrder) ? props.columnOrder.map(asText) : []
    const place = new Map(order.map((id, index) => [id, index]))
    const rank = (column: Column) => place.get(column.id) ?? place.get(column.originalId) ?? order.length
    const side = ({ sticky }: Column) => (sticky === 'left' ? -1 : sticky === 'right' ? 1 : 0)
    return columns.sort((a, b) => side(a) - side(b) || rank(a) - rank(b))
  },
)

function frozenByPerson(column: Column, freezes: unknown): Column {
  const side = asRecord(freezes)[column.id]
  return side === undefined ? column : { ...column, sticky: side }
}

/** The rows as they came; old tables work on rows whose keys were made fit for property paths. */
export function sourceRows(props: WidgetProps): readonly JSONRecord[] {
  if (props.infiniteScrollEnabled === true && isRecord(props.cachedTableData)) return pagesSoFar(props.cachedTableData)
  const rows = props.sanitizedTableData ?? props.tableData
  return Array.isArray(rows) ? (rows as readonly JSONRecord[]) : []
}

/** Pages that were loaded one after the other by scrolling. */
function pagesSoFar(pages: JSONRecord): readonly JSONRecord[] {
  return Object.keys(pages)
    .sort((a, b) => Number(a) - Number(b))
    .flatMap((page) => (Array.isArray(pages[page]) ? (pages[page] as readonly JSONRecord[]) : []))
}

function columnsFittingData(props: WidgetProps, before: readonly Column[] = []): readonly Column[] {
  const stored = ordered(props.primaryColumns).map(([id, column]) => readColumn(id, withMarks(column)))
  const rows = sourceRows(props)
  const keys = dataKeys(rows)
  const known = new Set(stored.map((column) => column.originalId))
  if (keys.size === 0) {
    const last = new Set(before.map((column) => column.originalId))
    const left = before.length === 0 ? stored : stored.filter((column) => last.has(column.originalId))
    return [...left, ...before.filter((column) => !known.has(column.originalId))]
  }
  const kept = stored.filter((column) => column.isDerived || isAction(column) || keys.has(column.originalId))
  const added = [...keys].filter((key) => !known.has(key)).map((key) => newColumn(key, rows))
  return [...kept, ...added]
}

/** The keys of all rows. Rows that look like the one before, as most do, are passed over quickly. */
export function dataKeys(rows: readonly JSONRecord[]): ReadonlySet<string> {
  const keys = new Set<string>()
  let before: readonly string[] = []
  for (const row of rows) {
    let at = 0
    let isAlike = true
    for (const key in row) {
      if (key !== before[at]) {
        isAlike = false
        break
      }
      at += 1
    }
    if (isAlike) continue
    before = Object.keys(row)
    for (const key of before) if (key !== originalIndex && key !== primaryKey) keys.add(key)
  }
  return keys
}

function readColumn(key: string, stored: JSONRecord): Column {
  const id = asText(stored.id) || key
  const originalId = asText(stored.originalId) || id
  return {
    ...stored,
    id,
    originalId,
    alias: asText(stored.alias) || originalId,
    label: isNil(stored.label) ? originalId : asText(stored.label),
    columnType: asText(stored.columnType) || 'text',
    isVisible: isShown(stored),
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

/** A column property for one row: one value for all rows, an array by original row index, or sent with the row. */
export function cellProperty(column: Column, name: string, row: JSONRecord): unknown {
  const value = column[name]
  if (Array.isArray(value)) {
    const index = row[originalIndex]
    return typeof index === 'number' ? value[index] : undefined
  }
  if (value !== undefined) return value
  const cells = row[cellsKey]
  return cells === undefined ? undefined : asRecord(asRecord(cells)[column.id])[name]
}
