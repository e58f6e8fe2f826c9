import type { WidgetDefinition } from '../definition'
import { boolean, label, setDisabled, setRequired, setVisibility, style, text, visibility } from '../rules'

export const switchWidget: WidgetDefinition = {
  type: 'SWITCH_WIDGET',
  label: 'Switch',
  initial: { isVisible: true },
  properties: {
    ...visibility,
    ...style,
    ...label,
    defaultSwitchState: boolean,
    isDisabled: boolean,
    alignWidget: text,
  },
  meta: { isSwitchedOn: undefined, isDirty: false },
  defaults: { isSwitchedOn: 'defaultSwitchState' },
  derived: { value: { from: ['isSwitchedOn'], compute: (props) => Boolean(props.isSwitchedOn) } },
  events: ['onChange'],
  setters: {
    ...setVisibility,
    ...setDisabled,
    ...setRequired,
    setValue: 'defaultSwitchState',
    setColor: 'accentColor',
  },
}

export const definitions: readonly WidgetDefinition[] = [switchWidget]
