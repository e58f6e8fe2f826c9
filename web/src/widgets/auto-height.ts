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
const most = 9000
// What the editor stores for a new one; every other type has four.
const leastOfType: Readonly<Record<string, number>> = { CONTAINER_WIDGET: 10, FORM_WIDGET: 10, TABS_WIDGET: 10, STATBOX_WIDGET: 14, MODAL_WIDGET: 24 }

/** Rows that a widget of automatic height has at least: as stored, without limits too; 0 says nothing. */
export function leastRows(node: WidgetNode): number {
  return asNumber(node.minDynamicHeight) || (leastOfType[node.type] ?? 4)
}

/** A number of rows within the widget's limits, or no less than it has at least. */
export function limitedRows(node: WidgetNode, needed: number, least = leastRows(node)): number {
  const limit = (hasLimits(node) ? asNumber(node.maxDynamicHeight) : undefined) ?? most
  return Math.max(least, Math.min(needed, Math.max(limit, least)))
}
