import type { WidgetNode } from '../../model/view'
import { limitedRows } from '../../widgets/auto-height'
import { boxPadding, rowHeight } from './grid'

/** Rows that hold so many pixels of content, within the widget's limits. */
export function rowsFor(node: WidgetNode, pixels: number, least?: number): number {
  return limitedRows(node, Math.ceil((pixels + 2 * boxPadding) / rowHeight), least)
}
