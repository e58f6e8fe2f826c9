import { useEffect, useRef } from 'react'
import { fire } from '../events'
import { asNumber } from '../values'
import type { WidgetViewProps } from '../view'
import type { ListPaging } from './paging'

/** Turns pages. Code is also told of turns that nobody made: a reset, or a total that lacks the page. */
export function usePageTurns({ node, props, runtime }: WidgetViewProps, { isServer, isEndless, pages }: ListPaging): (pageNo: number) => void {
  const page = Math.max(1, asNumber(props.pageNo) ?? 1)
  /** The page that code was told of last. */
  const told = useRef(page)
  const turnTo = (pageNo: number) => {
    told.current = pageNo
    const event = pageNo > page ? 'nextPage' : 'previousPage'
    void fire(runtime, node, 'onPageChange', { meta: { pageNo }, event })
  }
  const isGone = !isEndless && pages !== undefined && page > pages
  // Effects, because these turns come from the state of the page, not from a person.
  useEffect(() => {
    if (!isServer || page !== 1 || told.current === 1) return
    told.current = 1
    void fire(runtime, node, 'onPageChange', { event: 'other' })
  }, [runtime, node, isServer, page])
  const leave = useRef(turnTo)
  leave.current = isServer ? turnTo : (pageNo) => runtime.setMeta(node.widgetName, { pageNo })
  useEffect(() => {
    if (isGone) leave.current(pages)
  }, [isGone, pages])
  return turnTo
}
