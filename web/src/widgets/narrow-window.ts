import { useSyncExternalStore } from 'react'
import type { WidgetNode } from '../model/view'
import { asNumber } from './values'

/** From here down an app with automatic positions is laid out for a phone. */
const query = '(max-width: 767px)'

/** Whether the window is as narrow as a phone's. */
export function useNarrowWindow(): boolean {
  return useSyncExternalStore(subscribe, () => typeof matchMedia === 'function' && matchMedia(query).matches)
}

function subscribe(listener: () => void): () => void {
  if (typeof matchMedia !== 'function') return () => undefined
  const list = matchMedia(query)
  list.addEventListener('change', listener)
  return () => list.removeEventListener('change', listener)
}

/** The edges that a widget has on narrow windows, where it has any. */
export function narrowEdges(node: WidgetNode): WidgetNode {
  const edge = (name: string, fallback: number | undefined) => asNumber(node[name]) ?? fallback
  return {
    ...node,
    topRow: edge('mobileTopRow', asNumber(node.topRow)),
    bottomRow: edge('mobileBottomRow', asNumber(node.bottomRow)),
    leftColumn: edge('mobileLeftColumn', asNumber(node.leftColumn)),
    rightColumn: edge('mobileRightColumn', asNumber(node.rightColumn)),
  } as WidgetNode
}
