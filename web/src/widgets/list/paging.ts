import type { WidgetProps } from '../definition'
import { asNumber } from '../values'
import { itemsOf } from './gather'

export interface ListPaging {
  readonly page: number
  /** `undefined`: nobody knows. */
  readonly pages: number | undefined
  readonly isServer: boolean
  /** Rows follow while one scrolls; there is no pager. */
  readonly isEndless: boolean
  readonly isShown: boolean
  /** Rows that fit the box. */
  readonly fitting: number
}

const pagerHeight = 36

/** Which page a list is on, of how many. All sizes in pixels. */
export function pagingOf(props: WidgetProps, height: number, rowHeight: number, gap: number): ListPaging {
  const isServer = props.serverSidePagination === true || props.serverSidePaginationEnabled === true
  const isEndless = props.infiniteScroll === true
  const count = itemsOf(props).length
  // The last of all rows has no gap behind it.
  const step = rowHeight + (count > 0 ? (gap * (count - 1)) / count : 0)
  const without = Math.max(1, Math.floor(height / step))
  const hasPager = !isEndless && (isServer || count > without)
  const fitting = hasPager ? Math.max(1, Math.floor((height - pagerHeight) / step)) : without
  const total = isServer ? asNumber(props.totalRecordsCount) : count
  const pages = total === undefined || total <= 0 ? undefined : Math.ceil(total / fitting)
  const wanted = Math.max(1, asNumber(props.pageNo) ?? 1)
  const page = isServer || pages === undefined ? wanted : Math.min(wanted, pages)
  return { page, pages, isServer, isEndless, isShown: hasPager, fitting }
}

/** Whether there may be a page after the open one. After a page of the server without items there is none. */
export function hasNext({ page, pages }: ListPaging, count: number): boolean {
  return pages === undefined ? count > 0 : page < pages
}

/** The page that shows the item at a place. */
export function pageOfIndex(index: number, size: number): number {
  return Math.floor(index / Math.max(1, size)) + 1
}
