import { useEffect, useRef } from 'react'
import type { WidgetNode } from '../../model/view'
import type { PageRuntime } from '../../runtime/page-runtime'
import type { WidgetProps } from '../definition'
import { fire } from '../events'
import { asNumber } from '../values'
import { fittingRows } from './page-size'
import { firstPage } from './state'

/** A changed page size leads to the first page, and a page beyond the last one to the last (runtime §8.1, page size). */
export function usePage(node: WidgetNode, props: WidgetProps, runtime: PageRuntime, total: number): void {
  const size = asNumber(props.pageSize) ?? 0
  const fitting = fittingRows(props)
  const last = useRef({ size, fitting })
  // Effects, because the page is state that follows from what the table was given.
  useEffect(() => {
    const before = last.current
    last.current = { size, fitting }
    // Fewer rows may be rounded to another size: nobody could stay on a last page that leads to the first.
    if (before.size === size || before.size === 0 || before.fitting === fitting) return
    void fire(runtime, node, 'onPageSizeChange', { meta: firstPage })
  }, [size, fitting, runtime, node])
  const isServer = props.serverSidePaginationEnabled === true
  const rows = isServer ? asNumber(props.totalRecordsCount) ?? 0 : total
  const isPaged = isServer || props.isVisiblePagination === true
  const pages = isPaged && size > 0 && rows > 0 && props.infiniteScrollEnabled !== true ? Math.ceil(rows / size) : undefined
  const page = asNumber(props.pageNo) ?? 1
  useEffect(() => {
    if (pages === undefined || page <= pages) return
    // A server's last page is marked as one that was reached by going on, so that code can tell it from the first one.
    runtime.setMeta(node.widgetName, { pageNo: pages, ...(isServer ? { nextPageVisited: true, previousPageVisited: false } : {}) })
  }, [pages, page, isServer, runtime, node.widgetName])
}
