import { useCallback, useEffect, useRef } from 'react'
import type { CSSProperties, UIEvent } from 'react'
import { rowsOf } from '../../runtime/rows'
import { cssText, variables } from '../appearance'
import type { WidgetProps } from '../definition'
import { fire, hasEvent } from '../events'
import { useScrollable } from '../parts/use-scrollable'
import { asNumber, asText, isBlank } from '../values'
import type { WidgetViewProps } from '../view'
import { indexOfKey } from './definition'
import { itemsOf } from './gather'
import { ListItem } from './ListItem'
import { listMessages } from './messages'
import { Pager } from './Pager'
import { hasNext, type ListPaging, pageOfIndex, pagingOf } from './paging'
import { usePageTurns } from './use-page-turns'
import { useTemplate } from './use-template'
import './list.css'

/** Repeats its template for each item on the page. */
export function ListWidget(view: WidgetViewProps): JSX.Element {
  const { node, props, runtime, width, height } = view
  const { canvas, height: rowHeight } = useTemplate(node)
  const gap = gapOf(node.type === 'LIST_WIDGET', props)
  const step = rowHeight + gap
  const paging = pagingOf(props, height, rowHeight, gap)
  const count = itemsOf(props).length
  usePageSize(view, paging.fitting, count)
  useDefaultPage(view, paging)
  const turnTo = usePageTurns(view, paging)
  const endless = useEndless(view, paging, step, count, turnTo)
  const latest = useRef(props)
  latest.current = props
  const { touch, choose } = useChoice(view, latest)
  const list = useRef<HTMLUListElement>(null)
  useScrollable(list, count > 0)
  const path = node.type === 'LIST_WIDGET' ? 'onListItemClick' : 'onItemClick'
  const isFixed = node.type === 'LIST_WIDGET_V2' && props.disableSelection === true
  const isClickable = !isFixed && hasEvent(node, path)
  const start = paging.isEndless ? (asNumber(props.windowStart) ?? 0) * step : 0
  const rows = rowsOf(props)
  const after = paging.isEndless ? Math.max(0, count * step - gap - start - rows.length * step) : 0
  const background = node.type === 'LIST_WIDGET' ? cssText(props.itemBackgroundColor) : ''
  return (
    <div className="sw-list" style={{ ...variables(props), background: cssText(props.backgroundColor) || undefined }}>
      {count === 0 ? (
        <p className="sw-list-empty">{listMessages.empty}</p>
      ) : (
        <ul ref={list} className="sw-list-rows" style={rowsStyle(gap)} onScroll={endless}>
          {start > 0 && <li aria-hidden className="sw-list-space" style={{ height: start - gap }} />}
          {rows.map((row) => (
            <ListItem
              key={row.key}
              rowKey={row.key}
              index={row.index}
              list={node}
              canvas={canvas}
              runtime={runtime}
              width={width}
              height={rowHeight}
              background={background}
              isClickable={isClickable}
              isChosen={!isBlank(props.selectedItemKey) && asText(props.selectedItemKey) === decodeURIComponent(row.key)}
              isFixed={isFixed}
              onTouch={touch}
              onChoose={choose}
            />
          ))}
          {after > 0 && <li aria-hidden className="sw-list-space" style={{ height: after }} />}
          {props.isCutOff === true && <li className="sw-list-cut-off">{listMessages.cutOff(count)}</li>}
        </ul>
      )}
      {paging.isShown && (
        <Pager page={paging.page} pages={paging.pages} hasNext={hasNext(paging, count)} width={width} onTurn={turnTo} />
      )}
    </div>
  )
}

const rowPadding = 4

/** A row of the newer list has a padding of its own above and below, which counts as spacing. */
function gapOf(isOld: boolean, props: WidgetProps): number {
  return isOld ? asNumber(props.gridGap) ?? 0 : (asNumber(props.itemSpacing) ?? 0) - 2 * rowPadding
}

/** Rows may overlap, which no `gap` of CSS allows. */
function rowsStyle(gap: number): CSSProperties {
  return { '--sw-list-gap': `${gap}px` } as CSSProperties
}

/** User code reads how many rows fit, to ask the server for so many. Without rows it is as many as before. */
function usePageSize({ node, props, runtime }: WidgetViewProps, fitting: number, count: number): void {
  const known = asNumber(props.pageSize)
  // An effect, because it follows from what was laid out.
  useEffect(() => {
    const isChange = known !== undefined && known > 0
    if (known === fitting || (isChange && count === 0)) return
    if (isChange) void fire(runtime, node, 'onPageSizeChange', { meta: { pageSize: fitting } })
    else runtime.setMeta(node.widgetName, { pageSize: fitting })
  }, [runtime, node, known, fitting, count])
}

/** A default choice is shown: its page is opened, again after a reset, which forgets what was opened. */
function useDefaultPage({ node, props, runtime }: WidgetViewProps, { fitting, isServer }: ListPaging): void {
  const wanted = asText(props.defaultSelectedItem)
  const index = wanted === '' || isServer ? -1 : indexOfKey(props, wanted)
  const page = index < 0 || props.openedFor === wanted ? undefined : pageOfIndex(index, fitting)
  // An effect, because the page that is open is state of the page.
  useEffect(() => {
    if (page !== undefined) runtime.setMeta(node.widgetName, { pageNo: page, openedFor: wanted })
  }, [runtime, node.widgetName, wanted, page])
}

/** A list without end tells which of its rows are seen, and asks the server for more near its end. */
function useEndless(
  { node, props, runtime, height }: WidgetViewProps,
  { isEndless, isServer, page, pages }: ListPaging,
  step: number,
  count: number,
  turnTo: (page: number) => void,
): ((event: UIEvent<HTMLElement>) => void) | undefined {
  const seen = Math.ceil(height / step)
  const size = seen + 2 * ahead
  // One page after the other: while one is on its way the next is not asked for.
  const hasMore = isEndless && isServer && props.endOfData !== true && props.gatheredPage === page && (pages === undefined || page < pages)
  const isUnfilled = hasMore && count > 0 && count * step <= height
  const more = useRef(turnTo)
  more.current = turnTo
  // Effects, because how many rows are seen, and whether they fill the box, follows from what was laid out.
  useEffect(() => {
    if (isEndless) runtime.setMeta(node.widgetName, { windowStart: 0, windowSize: size })
  }, [runtime, node.widgetName, isEndless, size])
  useEffect(() => {
    if (isUnfilled && hasEvent(node, 'onPageChange')) more.current(page + 1)
  }, [node, isUnfilled, page])
  if (!isEndless) return undefined
  return ({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
    if (hasMore && scrollTop + clientHeight > scrollHeight - step) turnTo(page + 1)
    const first = Math.floor(scrollTop / step)
    const start = asNumber(props.windowStart) ?? 0
    if (first >= start + 1 && first + seen <= start + size - 1) return
    const windowStart = Math.max(0, first - ahead)
    if (windowStart !== start) runtime.setMeta(node.widgetName, { windowStart, windowSize: size })
  }
}

/** Rows that are kept ready above and below those that are seen. */
const ahead = 6

interface Choice {
  readonly touch: (key: string, index: number) => void
  readonly choose: (key: string, index: number) => void
}

/** What a press on a row does: on a control in it, and on the row itself (runtime §8.2). */
function useChoice({ node, runtime }: WidgetViewProps, latest: { readonly current: WidgetViewProps['props'] }): Choice {
  const touch = useCallback(
    (rowKey: string, index: number) => {
      // Also for the row that was pressed last: it may have other values by now.
      runtime.setMeta(node.widgetName, {
        triggeredItem: itemsOf(latest.current)[index],
        triggeredItemKey: decodeURIComponent(rowKey),
      })
    },
    [runtime, node.widgetName, latest],
  )
  const choose = useCallback(
    (rowKey: string, index: number) => {
      const item = itemsOf(latest.current)[index]
      const key = decodeURIComponent(rowKey)
      const isOld = node.type === 'LIST_WIDGET'
      // Old lists keep what was chosen.
      const isChosen = !isOld && latest.current.selectedItemKey === key
      void fire(runtime, node, isOld ? 'onListItemClick' : 'onItemClick', {
        event: 'click',
        context: { currentItem: item, currentIndex: index },
        meta: {
          ...(isOld ? { selectedItemIndex: index } : {}),
          selectedItemKey: isChosen ? null : key,
          chosenItem: isChosen ? null : item,
          triggeredItem: item,
          triggeredItemKey: key,
        },
      })
    },
    [runtime, node, latest],
  )
  return { touch, choose }
}
