import type { PropertyRule, WidgetDefinition } from '../definition'
import { boolean, oneOrMany, prefixed, setDisabled, setVisibility, style, text, visibility } from '../rules'

const item: Readonly<Record<string, PropertyRule>> = {
  label: text,
  isVisible: boolean,
  isDisabled: boolean,
  backgroundColor: text,
  textColor: text,
  iconName: text,
  iconColor: text,
  iconAlign: text,
}

const perItem = Object.fromEntries(Object.entries(item).map(([name, rule]) => [name, oneOrMany(rule)]))

export const menuButton: WidgetDefinition = {
  type: 'MENU_BUTTON_WIDGET',
  label: 'Menu button',
  jsonTexts: /^sourceData$/,
  initial: { isVisible: true, menuItemsSource: 'STATIC' },
  properties: {
    ...visibility,
    ...style,
    label: text,
    isDisabled: boolean,
    isCompact: boolean,
    menuColor: text,
    menuVariant: text,
    placement: text,
    iconName: text,
    iconAlign: text,
    sourceData: { kind: 'array', default: [] },
    ...prefixed('menuItems.*', item),
    ...prefixed('configureMenuItems.config', perItem),
  },
  events: ['menuItems.*.onClick', 'configureMenuItems.config.onClick'],
  setters: { ...setVisibility, ...setDisabled },
}

export const definitions: readonly WidgetDefinition[] = [menuButton]
