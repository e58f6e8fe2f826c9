import type { WidgetDefinition } from '../definition'
import { boolean, label, setDisabled, setRequired, setVisibility, style, text, visibility } from '../rules'

export const checkbox: WidgetDefinition = {
  type: 'CHECKBOX_WIDGET',
  label: 'Checkbox',
  initial: { isVisible: true },
  properties: {
    ...visibility,
    ...style,
    ...label,
    defaultCheckedState: boolean,
    isRequired: boolean,
    isDisabled: boolean,
    alignWidget: text,
  },
  meta: { isChecked: undefined, isDirty: false },
  defaults: { isChecked: 'defaultCheckedState' },
  derived: {
    value: { from: ['isChecked'], compute: (props) => Boolean(props.isChecked) },
    isValid: {
      from: ['isRequired', 'isChecked'],
      compute: (props) => !props.isRequired || Boolean(props.isChecked),
    },
  },
  events: ['onCheckChange'],
  setters: { ...setVisibility, ...setDisabled, ...setRequired, setValue: 'defaultCheckedState' },
}

export const definitions: readonly WidgetDefinition[] = [checkbox]
