import type { WidgetDefinition } from '../definition'
import { boolean, setDisabled, setVisibility, style, text, visibility } from '../rules'

export const iconButton: WidgetDefinition = {
  type: 'ICON_BUTTON_WIDGET',
  label: 'Icon button',
  initial: { isVisible: true },
  properties: {
    ...visibility,
    ...style,
    iconName: text,
    tooltip: text,
    isDisabled: boolean,
    buttonColor: text,
    buttonVariant: text,
  },
  events: ['onClick'],
  setters: { ...setVisibility, ...setDisabled },
}

export const definitions: readonly WidgetDefinition[] = [iconButton]
