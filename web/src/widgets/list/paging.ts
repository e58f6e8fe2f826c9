import type { WidgetProps } from '../definition'
import { asArray, asNumber } from '../values'

export interface ListPaging {
  readonly page: number
  /** `undefined`: nobody knows. */
  readonly pages: number | undefined
  readonly isServer: boolean
  readonly isShown: boolean
  /** Rows that fit the box. */
  readonly fitting: number
}

const pagerHeight = 44

/** Which page a list is on, of how many; `step` is the height of a row with its gap, in pixels. */
export function pagingOf(props: WidgetProps, height: number, step: number): ListPaging {
  const isServer = props.serverSidePagination === true || props.serverSidePaginationEnabled === true
  const count = asArray(props.listData).length
  const without = Math.max(1, Math.floor(height / step))
  const fitting = count > without ? Math.max(1, Math.floor((height - pagerHeight) / step)) : without
  const size = isServer ? asNumber(props.pageSize) ?? fitting : fitting
  const total = isServer ? asNumber(props.totalRecordsCount) : count
  const pages = total === undefined || total <= 0 ? undefined : Math.ceil(total / Math.max(1, size))
  const page = Math.max(1, asNumber(props.pageNo) ?? 1)
  return { page, pages, isServer, isShown: isServer || count > fitting, fitting }
}
