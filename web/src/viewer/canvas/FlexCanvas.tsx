import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { WidgetNode } from '../../model/view'
import { viewOf } from '../../widgets/components'
import type { CanvasProps } from '../../widgets/page'
import { asArray, asRecord, asText } from '../../widgets/values'
import { fitsContent } from './auto-height'
import { boxPadding, columnWidth, placeOf, rowHeight } from './grid'
import { useHidden } from './use-hidden'
import { useMeasuredHeight } from './WidgetBox'
import { WidgetFrame } from './WidgetFrame'
import { useViewer } from '../viewer-context'

/** A canvas of an app with automatic positions: layers are rows, top to bottom; in each row the widgets share the width. */
export function FlexCanvas({ node, width, minHeight = 0, onContentHeight }: CanvasProps): JSX.Element {
  const { runtime } = useViewer()
  const children = useMemo(() => (node.children ?? []).filter(Boolean), [node])
  const hidden = useHidden(runtime, children)
  const root = useRef<HTMLDivElement>(null)
  useMeasuredHeight(root, onContentHeight !== undefined, onContentHeight ?? ignore)
  const column = columnWidth(node, width)
  return (
    <div ref={root} className="sw-flex-canvas" style={{ minHeight }}>
      {layersOf(node, children).map((layer, index) => (
        <div key={index} className="sw-layer">
          {layer
            .filter(({ child }) => !hidden.has(child.widgetId))
            .map(({ child, align }) => (
              <FlexItem key={child.widgetId} node={child} column={column} align={align} />
            ))}
        </div>
      ))}
    </div>
  )
}

interface LayerItem {
  readonly child: WidgetNode
  readonly align: string
}

/** Layers name widgets by id; some no longer exist, and some widgets are in no layer. */
function layersOf(node: WidgetNode, children: readonly WidgetNode[]): readonly (readonly LayerItem[])[] {
  const byID = new Map(children.filter(({ detachFromLayout }) => detachFromLayout !== true).map((child) => [child.widgetId, child]))
  const layers = asArray(node.flexLayers).map((layer) =>
    asArray(asRecord(layer).children).flatMap((item) => {
      const id = asText(asRecord(item).id)
      const child = byID.get(id)
      byID.delete(id)
      return child ? [{ child, align: asText(asRecord(item).align) || 'start' }] : []
    }),
  )
  return [...layers, ...[...byID.values()].map((child) => [{ child, align: 'start' }])].filter(({ length }) => length > 0)
}

interface FlexItemProps {
  readonly node: WidgetNode
  readonly column: number
  readonly align: string
}

function FlexItem({ node, column, align }: FlexItemProps): JSX.Element {
  const element = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  const [needed, setNeeded] = useState(0)
  // An effect, because the width of a widget that shares its row is known to the browser only.
  useLayoutEffect(() => {
    const target = element.current
    if (!target) return undefined
    const observer = new ResizeObserver(() => setWidth(target.clientWidth))
    observer.observe(target)
    setWidth(target.clientWidth)
    return () => observer.disconnect()
  }, [])
  const place = placeOf(node)
  const storedWidth = (place.right - place.left) * column
  const stored = (place.bottom - place.top) * rowHeight
  const reports = viewOf(node.type).height === 'reported' && fitsContent(node)
  const height = reports ? Math.max(needed + 2 * boxPadding, 40) : stored
  const style = {
    flex: node.responsiveBehavior === 'fill' ? '1 1 0' : `0 1 ${storedWidth}px`,
    minWidth: node.responsiveBehavior === 'fill' ? Math.min(storedWidth, 160) : undefined,
    marginInlineStart: align === 'end' || align === 'center' ? 'auto' : undefined,
    marginInlineEnd: align === 'center' ? 'auto' : undefined,
    ...(fitsContent(node) && !reports ? { minHeight: 40 } : { height }),
  }
  return (
    <div ref={element} className="sw-flex-item" style={style}>
      <WidgetFrame
        node={node}
        width={Math.max(0, width - 2 * boxPadding)}
        height={height - 2 * boxPadding}
        onContentHeight={reports ? setNeeded : undefined}
      />
    </div>
  )
}

function ignore(): void {
  // A canvas whose owner has a height of its own has nobody to tell.
}
