import { useEffect, useRef } from 'react'
import type { WidgetNode } from '../../model/view'
import type { PageRuntime } from '../../runtime/page-runtime'
import type { WidgetProps } from '../definition'
import { fire } from '../events'
import { asNumber } from '../values'

/** A changed page size leads to the first page, and a page beyond the last one to the last (runtime §8.1, page size). */
export function usePage(node: WidgetNode, props: WidgetProps, runtime: PageRuntime, total: number): void {
  const size = asNumber(props.pageSize) ?? 0
  const lastSize = useRef(size)
  // Effects, because the page is state that follows from what the table was given.
  useEffect(() => {
    const before = lastSize.current
    lastSize.current = size
    if (before === size || before === 0) return
    void fire(runtime, node, 'onPageSizeChange', { meta: { pageNo: 1 } })
  }, [size, runtime, node])
  const isServer = props.serverSidePaginationEnabled === true
  const rows = isServer ? asNumber(props.totalRecordsCount) ?? 0 : total
  const isPaged = isServer || props.isVisiblePagination === true
  const pages = isPaged && size > 0 && rows > 0 && props.infiniteScrollEnabled !== true ? Math.ceil(rows / size) : undefined
  const page = asNumber(props.pageNo) ?? 1
  useEffect(() => {
    if (pages !== undefined && page > pages) runtime.setMeta(node.widgetName, { pageNo: pages })
  }, [pages, page, runtime, node.widgetName])
}
