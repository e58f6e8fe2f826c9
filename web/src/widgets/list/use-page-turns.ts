import { useEffect, useRef } from 'react'
import { fire } from '../events'
import { asNumber } from '../values'
import type { WidgetViewProps } from '../view'
import type { ListPaging } from './paging'

/**
 * Turns pages. Code is told of the server's pages, also of turns that nobody made: a reset, or a total that lacks the page. Of a page
 * that the list cuts out of its data itself, it is told only when the first one is open again (runtime §8.2).
 */
export function usePageTurns({ node, props, runtime }: WidgetViewProps, { isServer, isEndless, pages }: ListPaging): (pageNo: number) => void {
  const page = Math.max(1, asNumber(props.pageNo) ?? 1)
  /** The page that code was told of last, or need not be told of. */
  const told = useRef(page)
  const turnTo = (pageNo: number) => {
    if (!isServer) return runtime.setMeta(node.widgetName, { pageNo })
    told.current = pageNo
    const event = pageNo > page ? 'nextPage' : 'previousPage'
    void fire(runtime, node, 'onPageChange', { meta: { pageNo }, event })
  }
  const isGone = !isEndless && pages !== undefined && page > pages
  const isToldOfReturn = isServer || node.type === 'LIST_WIDGET_V2'
  // Effects, because these turns come from the state of the page, not from a person.
  useEffect(() => {
    if (page !== 1 && !isServer) told.current = page
    if (page !== 1 || told.current === 1) return
    told.current = 1
    if (isToldOfReturn) void fire(runtime, node, 'onPageChange', { event: 'other' })
  }, [runtime, node, isServer, isToldOfReturn, page])
  const leave = useRef(turnTo)
  leave.current = turnTo
  useEffect(() => {
    if (isGone) leave.current(pages)
  }, [isGone, pages])
  return turnTo
}
