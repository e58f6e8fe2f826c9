import type { WidgetNode } from '../model/view'
import { asNumber } from './values'

/** Whether a widget's height follows its content. Stored with the widget; its evaluated properties don't have it. */
export function fitsContent(node: WidgetNode): boolean {
  return node.dynamicHeight === 'AUTO_HEIGHT' || hasLimits(node)
}

/** Whether its height follows its content only so far; then it scrolls. */
export function hasLimits(node: WidgetNode): boolean {
  return node.dynamicHeight === 'AUTO_HEIGHT_WITH_LIMITS'
}

/** Of the page's grid, in pixels. */
export const rowHeight = 10
const leastRows: Readonly<Record<string, number>> = { CONTAINER_WIDGET: 10, FORM_WIDGET: 10, TABS_WIDGET: 10 }
const most = 9000

/** A number of rows within the widget's limits, or no less than its type has at least. */
export function limitedRows(node: WidgetNode, needed: number, ofType = leastRows[node.type] ?? 4): number {
  const least = (hasLimits(node) ? asNumber(node.minDynamicHeight) : undefined) ?? ofType
  const limit = (hasLimits(node) ? asNumber(node.maxDynamicHeight) : undefined) ?? most
  return Math.max(least, Math.min(needed, Math.max(limit, least)))
}
