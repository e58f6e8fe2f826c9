import type { WidgetNode } from '../../model/view'
import { asNumber } from '../../widgets/values'
import { boxPadding, rowHeight } from './grid'

/** Whether a widget's height follows its content. */
export function fitsContent(node: WidgetNode): boolean {
  return node.dynamicHeight === 'AUTO_HEIGHT' || node.dynamicHeight === 'AUTO_HEIGHT_WITH_LIMITS'
}

const leastRows: Readonly<Record<string, number>> = { CONTAINER_WIDGET: 10, FORM_WIDGET: 10, TABS_WIDGET: 10, MODAL_WIDGET: 24 }
const most = 9000

/** Rows that hold so many pixels of content, within the widget's limits. */
export function rowsFor(node: WidgetNode, pixels: number): number {
  const hasLimits = node.dynamicHeight === 'AUTO_HEIGHT_WITH_LIMITS'
  const least = (hasLimits ? asNumber(node.minDynamicHeight) : undefined) ?? leastRows[node.type] ?? 4
  const limit = (hasLimits ? asNumber(node.maxDynamicHeight) : undefined) ?? most
  const needed = Math.ceil((pixels + 2 * boxPadding) / rowHeight)
  return Math.max(least, Math.min(needed, Math.max(limit, least)))
}
