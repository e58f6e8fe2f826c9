import { memo, useMemo } from 'react'
import type { KeyboardEvent, MouseEvent } from 'react'
import type { WidgetNode } from '../../model/view'
import type { PageRuntime } from '../../runtime/page-runtime'
import { rowRuntime } from '../../runtime/rows'
import { usePage } from '../page'
import { isControl } from './pressed'
import { RowContext } from './row-heights'

export interface ListItemProps {
  readonly rowKey: string
  readonly index: number
  readonly list: WidgetNode
  readonly canvas: WidgetNode | undefined
  readonly runtime: PageRuntime
  readonly width: number
  readonly height: number
  readonly background: string
  readonly isClickable: boolean
  readonly isChosen: boolean
  /** A press on the row itself does no more than one on a control. */
  readonly isFixed: boolean
  /** A control in the row was pressed; its own event follows. */
  readonly onTouch: (key: string, index: number) => void
  /** The row itself was pressed. */
  readonly onChoose: (key: string, index: number) => void
}

/** One row: the template drawn with the widgets that belong to its item. */
export const ListItem = memo(function ListItem(props: ListItemProps): JSX.Element {
  const { rowKey, index, list, canvas, runtime, width, height, background, isClickable, isChosen, isFixed, onTouch, onChoose } = props
  const { Canvas, RuntimeScope } = usePage()
  // There a press on a control chooses the row too, before the control's own event.
  const isOld = list.type === 'LIST_WIDGET'
  const inside = useMemo(() => rowRuntime(runtime, list.widgetName, rowKey), [runtime, list.widgetName, rowKey])
  const handleKey = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || (event.key !== 'Enter' && event.key !== ' ')) return
    event.preventDefault()
    onChoose(rowKey, index)
  }
  const handleCapture = (event: MouseEvent<HTMLElement>) => {
    if (isOld) onChoose(rowKey, index)
    else if (isControl(event.target, event.currentTarget, canvas)) onTouch(rowKey, index)
  }
  const handleClick = (event: MouseEvent<HTMLElement>) => {
    if (isOld || isControl(event.target, event.currentTarget, canvas)) return
    // A list around this one is not pressed.
    event.stopPropagation()
    if (isFixed) onTouch(rowKey, index)
    else onChoose(rowKey, index)
  }
  return (
    <li
      className={isChosen ? 'sw-list-row sw-list-row-chosen' : 'sw-list-row'}
      style={background === '' ? undefined : { background }}
      tabIndex={isClickable ? 0 : undefined}
      aria-current={isChosen || undefined}
      onClickCapture={handleCapture}
      onClick={handleClick}
      onKeyDown={isClickable ? handleKey : undefined}
    >
      <RowContext.Provider value={isOld ? 'old' : 'new'}>
        <RuntimeScope runtime={inside}>{canvas && <Canvas node={canvas} width={width} minHeight={height} />}</RuntimeScope>
      </RowContext.Provider>
    </li>
  )
})
