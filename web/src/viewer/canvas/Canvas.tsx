import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { WidgetNode } from '../../model/view'
import type { CanvasProps } from '../../widgets/page'
import { FlexCanvas } from './FlexCanvas'
import { type Box, boxOf, columnWidth, contentHeight, isSameBox, marginOf, type Place, placeOf } from './grid'
import { reflow } from './reflow'
import { useFreesRoom } from './use-frees-room'
import { useHidden } from './use-hidden'
import { useTurns } from './use-turns'
import { useViewer } from '../viewer-context'
import { WidgetBox } from './WidgetBox'
import './canvas.css'

/** The children of a canvas on the 64-column grid; heights follow content where the app asks for it. */
export function Canvas(props: CanvasProps): JSX.Element {
  const { positioning } = useViewer()
  const isFlex = positioning === 'auto' && Array.isArray(props.node.flexLayers) && props.node.flexLayers.length > 0
  return isFlex ? <FlexCanvas {...props} /> : <GridCanvas {...props} />
}

function GridCanvas({ node, width, minHeight = 0, onContentHeight }: CanvasProps): JSX.Element {
  const { runtime } = useViewer()
  const children = useMemo(() => laidOut(node), [node])
  const stored = useMemo(() => children.map(placeOf), [children])
  const [rows, setRows] = useState<ReadonlyMap<string, number>>(new Map())
  const report = useCallback(
    (id: string, count: number) =>
      setRows((present) => (present.get(id) === count ? present : new Map(present).set(id, count))),
    [],
  )
  const hidden = useHidden(runtime, children)
  const freesRoom = useFreesRoom(node, onContentHeight !== undefined)
  const places = useMemo(() => {
    const effective = new Map(rows)
    for (const child of children) if (hidden.has(child.widgetId) && freesRoom(child)) effective.set(child.widgetId, 0)
    return reflow(stored, effective)
  }, [children, stored, rows, hidden, freesRoom])
  const height = contentHeight(places.filter(({ id }) => !hidden.has(id)), marginOf(children))
  // An effect, because the owner's height follows from what was laid out here.
  useLayoutEffect(() => onContentHeight?.(height), [onContentHeight, height])
  const column = columnWidth(node, width)
  const boxes = useBoxes(children, places, column)
  const isDrawn = useTurns(children.length)
  return (
    <div className="sw-canvas" style={{ height: Math.max(height, minHeight) }}>
      {children.map((child, index) => {
        const [place, box] = [places[index], boxes[index]]
        return place && box && isDrawn(place, index) && !hidden.has(child.widgetId) ? (
          <WidgetBox key={child.widgetId} node={child} box={box} onRows={report} />
        ) : null
      })}
    </div>
  )
}

/** Where each child stands; a box that stays is the same object, so that it is not drawn again. */
function useBoxes(children: readonly WidgetNode[], places: readonly Place[], column: number): readonly (Box | undefined)[] {
  const last = useRef<readonly (Box | undefined)[]>([])
  return useMemo(() => {
    const boxes = children.map((child, index) => {
      const place = places[index]
      const box = place && boxOf(child, place, column)
      const earlier = last.current[index]
      return box && earlier && isSameBox(box, earlier) ? earlier : box
    })
    last.current = boxes
    return boxes
  }, [children, places, column])
}

/** Children that stand on the grid, upper ones first: the order of the keyboard, and of stacking. */
function laidOut(node: WidgetNode): readonly WidgetNode[] {
  return (node.children ?? [])
    .filter((child): child is WidgetNode => Boolean(child) && child.detachFromLayout !== true)
    .map((child) => ({ child, place: placeOf(child) }))
    .sort((a, b) => a.place.top - b.place.top || a.place.left - b.place.left)
    .map(({ child }) => child)
}
