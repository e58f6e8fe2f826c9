import type { WidgetDefinition } from '../definition'
import { number, setVisibility, text, visibility } from '../rules'

export const divider: WidgetDefinition = {
  type: 'DIVIDER_WIDGET',
  label: 'Divider',
  initial: { isVisible: true, orientation: 'horizontal' },
  properties: {
    ...visibility,
    orientation: text,
    dividerColor: text,
    strokeStyle: text,
    thickness: { kind: 'number', min: 0, default: 0 },
    capType: text,
    capSide: number,
  },
  setters: setVisibility,
}

export const definitions: readonly WidgetDefinition[] = [divider]
