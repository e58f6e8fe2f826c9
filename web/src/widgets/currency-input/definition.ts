import type { Verdict, WidgetDefinition, WidgetProps } from '../definition'
import {
  anything, boolean, invalid, label, setDisabled, setRequired, setVisibility, style, text, valid, visibility,
} from '../rules'
import { inputIsValid } from '../input/validity'
import { asNumber, asText, isNil } from '../values'
import { readAmount } from './amounts'

export const currencyInput: WidgetDefinition = {
  type: 'CURRENCY_INPUT_WIDGET',
  label: 'Currency input',
  initial: { isVisible: true, defaultCurrencyCode: 'USD', decimals: 0, defaultText: '' },
  properties: {
    ...visibility,
    ...style,
    ...label,
    defaultText: { kind: 'custom', check: checkDefault },
    defaultCurrencyCode: text,
    allowCurrencyChange: boolean,
    decimals: anything,
    placeholderText: text,
    errorMessage: text,
    regex: text,
    validation: { kind: 'boolean', default: true },
    isRequired: boolean,
    isDisabled: boolean,
    resetOnSubmit: boolean,
    showStepArrows: boolean,
    autoFocus: boolean,
  },
  meta: { text: '', currencyCode: undefined, isDirty: false, isFocused: false },
  defaults: { text: 'defaultText', currencyCode: 'defaultCurrencyCode' },
  derived: {
    countryCode: { from: ['currencyCode'], compute: (props) => asText(props.currencyCode).slice(0, 2) },
    value: { from: ['text'], compute: (props) => readAmount(props.text) },
    isValid: {
      from: ['text', 'isRequired', 'validation', 'regex'],
      compute: (props) => amountIsValid(props),
    },
  },
  events: ['onTextChanged', 'onFocus', 'onBlur', 'onSubmit'],
  setters: { ...setVisibility, ...setDisabled, ...setRequired, setValue: 'defaultText' },
  dependencies: { defaultText: ['decimals'] },
}

/** The pattern looks at the text as it stands in the field. */
function amountIsValid(props: WidgetProps): boolean {
  const amount = readAmount(props.text)
  if (amount === undefined) return asText(props.text) === '' && !props.isRequired
  return inputIsValid({ ...props, inputType: 'TEXT', inputText: asText(props.text) })
}

function checkDefault(value: unknown, props: WidgetProps): Verdict {
  if (value === '') return valid(undefined)
  if (isNil(value) || typeof value === 'boolean') return invalid(value, 'This value must be number')
  if (typeof value === 'object') return invalid(JSON.stringify(value, null, 2), 'This value must be number')
  const amount = asNumber(value)
  if (amount === undefined) return invalid(undefined, 'This value must be number')
  const fraction = String(value).split('.')[1]?.length ?? 0
  const message = 'No. of decimals are higher than the decimals field set'
  return fraction > (asNumber(props.decimals) ?? 0) ? invalid(String(value), message) : valid(String(value))
}

export const definitions: readonly WidgetDefinition[] = [currencyInput]
