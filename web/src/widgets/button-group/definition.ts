import type { WidgetDefinition } from '../definition'
import { boolean, prefixed, setDisabled, setVisibility, style, text, visibility } from '../rules'

const item = { label: text, isVisible: boolean, isDisabled: boolean, iconName: text, iconAlign: text, backgroundColor: text, textColor: text }

export const buttonGroup: WidgetDefinition = {
  type: 'BUTTON_GROUP_WIDGET',
  label: 'Button group',
  initial: { isVisible: true, orientation: 'horizontal' },
  properties: {
    ...visibility,
    ...style,
    isDisabled: boolean,
    orientation: text,
    buttonVariant: text,
    ...prefixed('groupButtons.*', { ...item, buttonColor: text, disabledWhenInvalid: boolean }),
    ...prefixed('groupButtons.*.menuItems.*', item),
  },
  events: ['groupButtons.*.onClick', 'groupButtons.*.menuItems.*.onClick'],
  setters: { ...setVisibility, ...setDisabled },
}

export const definitions: readonly WidgetDefinition[] = [buttonGroup]
