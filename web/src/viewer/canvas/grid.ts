import type { WidgetNode } from '../../model/view'
import { rowHeight } from '../../widgets/auto-height'
import { asNumber } from '../../widgets/values'

export { rowHeight }

/** Columns of every canvas. */
export const columns = 64
/** Pixels between a box's edge and what is drawn in it, on each side. */
export const boxPadding = 4

const boxOffset = 6

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Rows and columns of a widget in its canvas, half-open. */
export interface Place {
  readonly id: string
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** Width of a column in a canvas whose owner's box is so many pixels wide. */
export function columnWidth(canvas: WidgetNode, ownerWidth: number): number {
  const padding = canvas.widgetId === '0' ? 12 : canvas.noPad === true ? 8 : 20
  return Math.max(0, ownerWidth - padding) / columns
}

/** Real pages have missing, fractional and negative edges. */
export function placeOf(node: WidgetNode): Place {
  const top = Math.max(0, asNumber(node.topRow) ?? 0)
  const left = clamp(asNumber(node.leftColumn) ?? 0, 0, columns - 1)
  return {
    id: node.widgetId,
    top,
    bottom: Math.max(top, asNumber(node.bottomRow) ?? top + 4),
    left,
    right: clamp(asNumber(node.rightColumn) ?? left + 16, left + 1, columns),
  }
}

export function boxOf(node: WidgetNode, place: Place, column: number): Box {
  const offset = node.noContainerOffset === true ? 0 : boxOffset
  return {
    x: place.left * column + offset,
    y: place.top * rowHeight + offset,
    width: (place.right - place.left) * column,
    height: (place.bottom - place.top) * rowHeight,
  }
}

export function isSameBox(a: Box, b: Box): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height
}

/**
 * Pixels that a canvas needs for its children: down to the lowest, with nearly the same margin as above the first. That is how real pages
 * stored the heights of containers: two rows more than their last child, also with a border of a pixel.
 */
export function contentHeight(places: readonly Place[], margin = boxOffset): number {
  const lowest = Math.max(0, ...places.filter(({ top, bottom }) => bottom > top).map(({ bottom }) => bottom))
  return lowest === 0 ? 0 : lowest * rowHeight + margin + Math.max(0, margin - 2)
}

/** Pixels above the first and below the last of some widgets; an item of a list fills its canvas. */
export function marginOf(nodes: readonly WidgetNode[]): number {
  return nodes.length > 0 && nodes.every((node) => node.noContainerOffset === true) ? 0 : boxOffset
}

function clamp(value: number, min: number, max: number): number {
  return Math.max(min, Math.min(max, value))
}
