import { useEffect, useMemo } from 'react'
import type { KeyboardEvent, MouseEvent } from 'react'
import type { WidgetNode } from '../../model/view'
import { rowRuntime, rowsOf } from '../../runtime/rows'
import type { ListRow } from '../../runtime/rows'
import { cssText, variables } from '../appearance'
import { fire, hasEvent } from '../events'
import { canvasesOf, usePage } from '../page'
import { asNumber } from '../values'
import type { WidgetViewProps } from '../view'
import { itemAt, templateHeight } from './definition'
import { Pager } from './Pager'
import { pagingOf } from './paging'
import './list.css'

/** Repeats its template for each item on the page. */
export function ListWidget({ node, props, runtime, width, height }: WidgetViewProps): JSX.Element {
  const [canvas] = canvasesOf(node)
  const gap = asNumber(props.itemSpacing ?? props.gridGap) ?? 0
  const rowHeight = templateHeight(canvas?.children?.[0])
  const paging = pagingOf(props, height, rowHeight + gap)
  const { fitting, isServer } = paging
  // An effect, because how many rows fit follows from what was laid out, and user code can read it.
  useEffect(() => {
    if (!isServer && props.pageSize !== fitting) runtime.setMeta(node.widgetName, { pageSize: fitting })
  }, [runtime, node.widgetName, props.pageSize, fitting, isServer])
  const turnTo = (pageNo: number) => {
    const event = pageNo > paging.page ? 'nextPage' : 'previousPage'
    void fire(runtime, node, 'onPageChange', { meta: { pageNo }, event })
  }
  return (
    <div className="sw-list" style={{ ...variables(props), background: cssText(props.backgroundColor) || undefined }}>
      <ul className="sw-list-rows" style={{ gap }}>
        {rowsOf(props).map((row) => (
          <Item key={row.key} row={row} list={node} canvas={canvas} props={props} runtime={runtime} size={{ width, rowHeight }} />
        ))}
      </ul>
      {paging.isShown && <Pager page={paging.page} pages={paging.pages} onTurn={turnTo} />}
    </div>
  )
}

interface ItemProps {
  readonly row: ListRow
  readonly list: WidgetNode
  readonly canvas: WidgetNode | undefined
  readonly props: WidgetViewProps['props']
  readonly runtime: WidgetViewProps['runtime']
  readonly size: { readonly width: number; readonly rowHeight: number }
}

function Item({ row, list, canvas, props, runtime, size }: ItemProps): JSX.Element {
  const { Canvas, RuntimeScope } = usePage()
  const inside = useMemo(() => rowRuntime(runtime, list.widgetName, row.key), [runtime, list.widgetName, row.key])
  const path = list.type === 'LIST_WIDGET' ? 'onListItemClick' : 'onItemClick'
  const isClickable = hasEvent(list, path)
  const key = decodeURIComponent(row.key)
  const choose = () => {
    const item = itemAt(props.listData, row.index)
    const isChosen = props.selectedItemKey === key
    void fire(runtime, list, path, {
      event: 'click',
      context: { currentItem: item, currentIndex: row.index },
      meta: {
        selectedItem: isChosen ? undefined : item,
        selectedItemKey: isChosen ? undefined : key,
        triggeredItem: item,
        triggeredItemKey: key,
      },
    })
  }
  const handleKey = (event: KeyboardEvent) => {
    if (event.target === event.currentTarget && (event.key === 'Enter' || event.key === ' ')) choose()
  }
  const handleClick = (event: MouseEvent<HTMLElement>) => {
    if (!isControl(event.target, event.currentTarget)) choose()
  }
  return (
    <li
      className={props.selectedItemKey === key ? 'sw-list-row sw-list-row-chosen' : 'sw-list-row'}
      tabIndex={isClickable ? 0 : undefined}
      onClick={handleClick}
      onKeyDown={isClickable ? handleKey : undefined}
    >
      <RuntimeScope runtime={inside}>
        {canvas && <Canvas node={canvas} width={size.width} minHeight={size.rowHeight} />}
      </RuntimeScope>
    </li>
  )
}

/** A click on a control inside the row is the control's own. */
function isControl(target: EventTarget, row: Element): boolean {
  const control = target instanceof Element ? target.closest('button, a, input, select, textarea, label, [role]') : null
  return control !== null && control !== row && row.contains(control)
}
