import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { CSSProperties } from 'react'
import { classNames } from '../../lib/class-names'
import type { WidgetNode } from '../../model/view'
import { fitsContent, hasLimits, leastRows } from '../../widgets/auto-height'
import { viewOf } from '../../widgets/components'
import { narrowEdges, useNarrowWindow } from '../../widgets/narrow-window'
import type { CanvasProps } from '../../widgets/page'
import { asArray, asNumber, asRecord, asText } from '../../widgets/values'
import { rowsFor } from './auto-height'
import { boxPadding, columns, placeOf, rowHeight } from './grid'
import { useHidden } from './use-hidden'
import { useMeasuredHeight } from './WidgetBox'
import { WidgetFrame } from './WidgetFrame'
import { useViewer } from '../viewer-context'

/**
 * A canvas of an app with automatic positions (formats §3.10): layers are rows, top to bottom; in each row the widgets
 * stand in groups at the start, in the middle and at the end, and those that fill share the free width.
 * On narrow windows rows wrap and whoever fills takes a row of its own.
 */
export function FlexCanvas({ node, width, minHeight = 0, onContentHeight }: CanvasProps): JSX.Element {
  const { runtime } = useViewer()
  const children = useMemo(() => (node.children ?? []).filter(Boolean), [node])
  const layers = useMemo(() => layersOf(node, children), [node, children])
  const hidden = useHidden(runtime, children)
  const isNarrow = useNarrowWindow()
  const layout = useRef<HTMLDivElement>(null)
  useMeasuredHeight(layout, onContentHeight !== undefined, onContentHeight ?? ignore)
  const isMain = node.widgetId === '0'
  const column = Math.max(0, width - (isMain ? 8 : 18)) / columns
  return (
    // The layers are measured without the height that the owner has by then, or it would grow for ever.
    <div style={{ minHeight }}>
      <div className={isMain ? 'sw-flex-canvas' : 'sw-flex-canvas sw-flex-canvas-inner'} ref={layout}>
        {layers.map((layer, index) => {
          const shown = layer.filter(({ child }) => !hidden.has(child.widgetId))
          if (shown.length === 0) return null
          const shares = shown.some(({ child }) => child.responsiveBehavior === 'fill')
          return (
            <div key={index} className={classNames('sw-layer', shares && 'sw-layer-shares', isNarrow && 'sw-layer-wraps')}>
              {alignments.map((align) => {
                const group = shown.filter((item) => item.align === align)
                if (group.length === 0 && (shares || !needsEmpty(align, shown))) return null
                const fills = group.some(({ child }) => child.responsiveBehavior === 'fill')
                return (
                  <div key={align} className={classNames('sw-layer-group', `sw-layer-${align}`, fills && 'sw-layer-fills')}>
                    {group.map(({ child }) => (
                      <FlexItem key={child.widgetId} node={child} column={column} isNarrow={isNarrow} />
                    ))}
                  </div>
                )
              })}
            </div>
          )
        })}
      </div>
    </div>
  )
}

const alignments = ['start', 'center', 'end'] as const
type Alignment = (typeof alignments)[number]

interface LayerItem {
  readonly child: WidgetNode
  readonly align: Alignment
}

/** Around a group in the middle both sides keep their room, so that it is in the middle of the row. */
function needsEmpty(align: Alignment, layer: readonly LayerItem[]): boolean {
  return align !== 'center' && layer.some((item) => item.align === 'center')
}

/** Layers name widgets by id; some no longer exist, and some widgets are in no layer. */
function layersOf(node: WidgetNode, children: readonly WidgetNode[]): readonly (readonly LayerItem[])[] {
  const byID = new Map(children.filter(({ detachFromLayout }) => detachFromLayout !== true).map((child) => [child.widgetId, child]))
  const layers = asArray(node.flexLayers).map((layer) =>
    asArray(asRecord(layer).children).flatMap((item): readonly LayerItem[] => {
      const id = asText(asRecord(item).id)
      const child = byID.get(id)
      byID.delete(id)
      return child ? [{ child, align: alignments.find((known) => known === asRecord(item).align) ?? 'start' }] : []
    }),
  )
  return [...layers, ...[...byID.values()].map((child): readonly LayerItem[] => [{ child, align: 'start' }])].filter(
    ({ length }) => length > 0,
  )
}

interface FlexItemProps {
  readonly node: WidgetNode
  readonly column: number
  readonly isNarrow: boolean
}

function FlexItem({ node, column, isNarrow }: FlexItemProps): JSX.Element {
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
  const place = placeOf(isNarrow ? narrowEdges(node) : node)
  const reports = viewOf(node.type).height === 'reported' && fitsContent(node)
  // Without limits what is stored as the least height counts on the grid only.
  const least = hasLimits(node) ? undefined : Math.min(leastRows(node), 10)
  const height = reports ? rowsFor(node, needed, least) * rowHeight : (place.bottom - place.top) * rowHeight
  const style = {
    ...widthOf(node, (place.right - place.left) * column, isNarrow),
    alignSelf: verticalAlignments[asText(node.flexVerticalAlignment)] ?? 'flex-start',
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

const verticalAlignments: Readonly<Record<string, string>> = {
  start: 'flex-start',
  center: 'center',
  end: 'flex-end',
  stretch: 'stretch',
}

/** Types that are as wide as their content: the widths that are stored for them are only what was measured last. */
const asWideAsContent: readonly string[] = ['BUTTON_WIDGET', 'MENU_BUTTON_WIDGET', 'FILE_PICKER_WIDGET_V2']

/** Whoever fills shares the free width evenly, whoever hugs keeps its own. */
function widthOf(node: WidgetNode, stored: number, isNarrow: boolean): CSSProperties {
  if (node.responsiveBehavior !== 'fill') {
    if (asWideAsContent.includes(node.type)) return { flex: 'none', width: 'max-content', minWidth: 120, maxWidth: 'min(360px, 100%)' }
    const least = asNumber(node.minWidth) ?? 0
    // A group is as wide as the widths in it, without the least ones: those may depend on the group's.
    return { flex: '0 1 auto', width: Math.max(stored, least), maxWidth: '100%', minWidth: `min(${least}px, 100%)` }
  }
  if (isNarrow) return { flex: '1 0 100%', maxWidth: '100%' }
  return { flex: '1 1 0', minWidth: Math.min(asNumber(node.minWidth) ?? 160, stored, 160) }
}

function ignore(): void {
  // A canvas whose owner has a height of its own has nobody to tell.
}
