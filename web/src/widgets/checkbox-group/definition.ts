import type { Verdict, WidgetDefinition } from '../definition'
import { checkChoices } from '../radio-group/definition'
import { boolean, invalid, label, setDisabled, setRequired, setVisibility, style, text, valid, visibility } from '../rules'
import { isBlank, parseJSON } from '../values'
import { forgetGone } from './forget-gone'

export const checkboxGroup: WidgetDefinition = {
  type: 'CHECKBOX_GROUP_WIDGET',
  label: 'Checkbox group',
  jsonTexts: /^options$/,
  initial: { isVisible: true },
  properties: {
    ...visibility,
    ...style,
    ...label,
    options: { kind: 'custom', check: checkChoices },
    defaultSelectedValues: { kind: 'custom', check: checkList },
    isInline: boolean,
    isSelectAll: boolean,
    selectAllText: text,
    isRequired: boolean,
    isDisabled: boolean,
  },
  meta: { selectedValues: undefined, isDirty: false },
  defaults: { selectedValues: 'defaultSelectedValues' },
  derived: {
    value: { from: ['selectedValues'], compute: (props) => props.selectedValues },
    isValid: {
      from: ['isRequired', 'selectedValues'],
      compute: (props) => !props.isRequired || (Array.isArray(props.selectedValues) && props.selectedValues.length > 0),
    },
  },
  events: ['onSelectionChange'],
  setters: { ...setVisibility, ...setDisabled, ...setRequired, setSelectedOptions: 'defaultSelectedValues' },
  reactions: [forgetGone],
}

/** An array of texts or numbers, JSON text of one, or texts between commas. */
export function checkList(value: unknown): Verdict {
  if (isBlank(value)) return valid([])
  const list = readList(value)
  const isSound = list.every((item) => typeof item === 'string' || typeof item === 'number')
  return isSound ? valid(list) : invalid([], 'This value does not evaluate to type: string or Array<string>')
}

function readList(value: unknown): readonly unknown[] {
  const parsed = typeof value === 'string' ? parseJSON(value) : value
  if (Array.isArray(parsed)) return parsed
  return typeof value === 'string' ? value.split(',').map((item) => item.trim()) : [value]
}

export const definitions: readonly WidgetDefinition[] = [checkboxGroup]
