import type { WidgetProps } from '../definition'
import { asNumber, asRecord, type JSONRecord } from '../values'
import { displayText } from './display'
import { gridRow } from './grid-columns'
import { holdsData, isColumnShown, sourceRows } from './columns'
import { columnsOf, viewOf } from './rows'

/** Rows without pages are sent in parts: the first with the table, others when they come into sight. */
export const partSize = 50

/** What the component draws first, and what it needs to know of the rest. */
export interface ShownRows {
  /** Changes with what the rows are or their order. */
  readonly version: number
  /** Rows on all pages. */
  readonly total: number
  /** Rows of `tableData`, whatever search and filters leave of them. */
  readonly given: number
  /** Position of the first row of this page among all. */
  readonly first: number
  /** Rows on this page. */
  readonly count: number
  /** The first rows of this page. */
  readonly rows: readonly JSONRecord[]
}

/** Client pagination cuts the rows; otherwise all given rows are on one page. */
export function shownRows(props: WidgetProps): ShownRows {
  const { indices, version } = viewOf(props)
  const size = Math.max(0, asNumber(props.pageSize) ?? 0)
  const isPaged = isClientPaged(props) && size > 0
  const last = isPaged ? Math.max(1, Math.ceil(indices.length / size)) : 1
  const first = isPaged ? (Math.min(last, Math.max(1, asNumber(props.pageNo) ?? 1)) - 1) * size : 0
  const count = isPaged ? Math.min(size, indices.length - first) : indices.length
  return {
    version,
    total: indices.length,
    given: sourceRows(props).length,
    first,
    count,
    rows: part(props, first, Math.min(count, partSize)),
  }
}

export function isClientPaged(props: WidgetProps): boolean {
  return props.isVisiblePagination === true && props.serverSidePaginationEnabled !== true && props.infiniteScrollEnabled !== true
}

function part(props: WidgetProps, start: number, count: number): readonly JSONRecord[] {
  const { rows, indices } = viewOf(props)
  return indices.slice(start, start + count).map((index) => gridRow(props, rows.row(index)))
}

/** Answers to what the component asks. */
export const tableAnswers = {
  /** More rows: `{start, count}` → `{version, rows}`. */
  rows: (props: WidgetProps, request: unknown) => {
    const { start, count } = asRecord(request)
    const from = Math.max(0, asNumber(start) ?? 0)
    const { version } = viewOf(props)
    return { version, rows: part(props, from, Math.min(asNumber(count) ?? 0, 10 * partSize)) }
  },
  /** Texts of the visible columns as displayed, for files: `{start, count}` → rows of texts and numbers. */
  texts: (props: WidgetProps, request: unknown) => {
    const { start, count } = asRecord(request)
    const { rows, indices } = viewOf(props)
    const columns = columnsOf(props).filter((column) => isColumnShown(column) && holdsData(column))
    const from = Math.max(0, asNumber(start) ?? 0)
    return indices.slice(from, from + (asNumber(count) ?? 0)).map((index) =>
      columns.map((column) => {
        const value = rows.value(column, index)
        return typeof value === 'number' && column.columnType === 'number' ? value : displayText(column, rows.cell(column, index))
      }),
    )
  },
} as const
