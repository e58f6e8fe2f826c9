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

/** The icon of old pages: a bare button, of which an importer of newer pages makes one like the others. */
export const oldIcon: WidgetDefinition = {
  ...iconButton,
  type: 'ICON_WIDGET',
  label: 'Icon',
  initial: { isVisible: true, buttonVariant: 'TERTIARY', buttonColor: '#2E3D49' },
  setters: {},
}

export const definitions: readonly WidgetDefinition[] = [iconButton, oldIcon]
