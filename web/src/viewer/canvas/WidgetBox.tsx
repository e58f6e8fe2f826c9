import { memo, useCallback, useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { classNames } from '../../lib/class-names'
import type { WidgetNode } from '../../model/view'
import { viewOf } from '../../widgets/components'
import { useFitsContent } from '../../widgets/list/row-heights'
import { rowsFor } from './auto-height'
import { type Box, boxPadding } from './grid'
import { WidgetFrame } from './WidgetFrame'

export interface WidgetBoxProps {
  readonly node: WidgetNode
  readonly box: Box
  /** Tells the rows that a widget of automatic height needs. */
  readonly onRows: (id: string, rows: number) => void
}

/** A widget at its place on the grid. */
export const WidgetBox = memo(function WidgetBox({ node, box, onRows }: WidgetBoxProps): JSX.Element {
  const fits = useFitsContent(node)
  const reportsHeight = viewOf(node.type).height === 'reported'
  const { widgetId, children = [] } = node
  const holds = children.length > 0
  const report = useCallback((pixels: number) => onRows(widgetId, rowsFor(node, pixels)), [node, widgetId, onRows])
  const content = useRef<HTMLDivElement>(null)
  useMeasuredHeight(content, fits && !reportsHeight, report)
  const width = Math.max(0, box.width - 2 * boxPadding)
  const height = Math.max(0, box.height - 2 * boxPadding)
  const kind = classNames('sw-box', !fits && 'sw-box-sized', !fits && holds && 'sw-box-holder')
  return (
    <div className={kind} style={{ insetInlineStart: box.x, top: box.y, width: box.width, height: box.height }}>
      <div ref={content} className={fits && !reportsHeight ? 'sw-box-natural' : 'sw-box-filled'}>
        <WidgetFrame node={node} width={width} height={height} onContentHeight={fits ? report : undefined} />
      </div>
    </div>
  )
})

/** Tells the natural height of an element, now and whenever it changes. */
export function useMeasuredHeight(
  element: RefObject<HTMLElement>,
  isOn: boolean,
  report: (pixels: number) => void,
): void {
  // An effect, because only the browser knows how high the content came out.
  useLayoutEffect(() => {
    const target = element.current
    if (!isOn || !target) return undefined
    const measure = () => report(target.offsetHeight)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(target)
    return () => observer.disconnect()
  }, [element, isOn, report])
}
