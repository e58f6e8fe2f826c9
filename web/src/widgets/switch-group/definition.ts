import type { WidgetDefinition } from '../definition'
import { checkList } from '../checkbox-group/definition'
import { checkChoices } from '../radio-group/definition'
import { boolean, label, setRequired, setVisibility, style, text, visibility } from '../rules'
import { asRecords } from '../values'

export const switchGroup: WidgetDefinition = {
  type: 'SWITCH_GROUP_WIDGET',
  label: 'Switch group',
  jsonTexts: /^options$/,
  initial: { isVisible: true },
  properties: {
    ...visibility,
    ...style,
    ...label,
    options: { kind: 'custom', check: checkChoices },
    defaultSelectedValues: { kind: 'custom', check: checkList },
    isInline: boolean,
    alignment: text,
    isRequired: boolean,
    isDisabled: boolean,
  },
  meta: { selectedValuesArray: undefined, isDirty: false },
  defaults: { selectedValuesArray: 'defaultSelectedValues' },
  derived: {
    selectedValues: { from: ['selectedValuesArray', 'options'], compute: (props) => existing(props.selectedValuesArray, props.options) },
    value: { from: ['selectedValues'], compute: (props) => props.selectedValues },
    isValid: {
      from: ['isRequired', 'selectedValues'],
      compute: (props) => !props.isRequired || (Array.isArray(props.selectedValues) && props.selectedValues.length > 0),
    },
  },
  events: ['onSelectionChange'],
  setters: { ...setVisibility, ...setRequired, setDisable: 'isDisabled' },
}

/** Only values that are options. */
function existing(values: unknown, options: unknown): readonly unknown[] {
  const known = new Set(asRecords(options).map(({ value }) => value))
  return Array.isArray(values) ? values.filter((value) => known.has(value)) : []
}

export const definitions: readonly WidgetDefinition[] = [switchGroup]
