import type { WidgetDefinition } from '../definition'
import { visibility } from '../rules'

/** Stands where a page is still being made (runtime §7.5). */
export const skeleton: WidgetDefinition = {
  type: 'SKELETON_WIDGET',
  label: 'Skeleton',
  initial: { isVisible: true },
  properties: visibility,
}

export const definitions: readonly WidgetDefinition[] = [skeleton]
