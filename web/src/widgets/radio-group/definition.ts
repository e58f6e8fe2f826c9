import type { Verdict, WidgetDefinition, WidgetProps } from '../definition'
import { boolean, invalid, label, setDisabled, setVisibility, style, text, valid, visibility } from '../rules'
import { asRecords, isBlank, isNil, isRecord, parseJSON } from '../values'

export const radioGroup: WidgetDefinition = {
  type: 'RADIO_GROUP_WIDGET',
  label: 'Radio group',
  jsonTexts: /^options$/,
  initial: { isVisible: true },
  properties: {
    ...visibility,
    ...style,
    ...label,
    options: { kind: 'custom', check: checkRadioOptions },
    defaultOptionValue: { kind: 'custom', check: checkDefault },
    isInline: boolean,
    alignment: text,
    isRequired: boolean,
    isDisabled: boolean,
  },
  meta: { selectedOptionValue: undefined, isDirty: false },
  defaults: { selectedOptionValue: 'defaultOptionValue' },
  derived: {
    selectedOption: { from: ['options', 'selectedOptionValue'], compute: selectedOption },
    value: { from: ['selectedOptionValue'], compute: (props) => props.selectedOptionValue },
    isValid: {
      from: ['isRequired', 'selectedOptionValue'],
      compute: (props) => !props.isRequired || !isBlank(props.selectedOptionValue),
    },
  },
  events: ['onSelectionChange'],
  setters: { ...setVisibility, ...setDisabled, setData: 'options', setValue: 'defaultOptionValue' },
}

/** An array of `{label, value}` with values that differ, or JSON text of one. */
export function checkChoices(value: unknown): Verdict {
  if (isBlank(value)) return valid([])
  const list = typeof value === 'string' ? parseJSON(value) : value
  const message = 'This value does not evaluate to type Array<{ label: string, value: string | number }>'
  if (!Array.isArray(list)) return invalid([], message)
  const isSound = list.every((item) => isRecord(item) && !isBlank(item.label) && !isNil(item.value))
  const values = list.map((item) => (isRecord(item) ? item.value : undefined))
  if (!isSound || new Set(values).size !== values.length) return invalid([], message)
  return valid(list)
}

/** The values of radio buttons are of one type. */
export function checkRadioOptions(value: unknown): Verdict {
  const verdict = checkChoices(value)
  const types = new Set(asRecords(verdict.parsed).map((option) => typeof option.value))
  return types.size > 1 ? invalid([], 'All values must be of one type') : verdict
}

function checkDefault(value: unknown): Verdict {
  if (isNil(value) || typeof value === 'string' || typeof value === 'number') return valid(value)
  const message = 'This value does not evaluate to type: string or number'
  return invalid(typeof value === 'object' ? JSON.stringify(value, null, 2) : value, message)
}

function selectedOption(props: WidgetProps): unknown {
  return asRecords(props.options).find(({ value }) => value === props.selectedOptionValue)
}

export const definitions: readonly WidgetDefinition[] = [radioGroup]
