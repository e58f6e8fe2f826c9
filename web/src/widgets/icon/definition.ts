import type { WidgetDefinition } from '../definition'
import { setVisibility, style, text, visibility } from '../rules'

/** An icon that can be pressed, on old pages (runtime §7.3). */
export const icon: WidgetDefinition = {
  type: 'ICON_WIDGET',
  label: 'Icon',
  initial: { isVisible: true, iconName: 'plus' },
  properties: { ...visibility, ...style, iconName: text, iconSize: text, color: text },
  events: ['onClick'],
  setters: setVisibility,
}

export const definitions: readonly WidgetDefinition[] = [icon]
