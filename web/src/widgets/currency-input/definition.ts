import type { Verdict, WidgetDefinition, WidgetProps } from '../definition'
import {
  anything, boolean, invalid, label, setDisabled, setRequired, setVisibility, style, text, valid, visibility,
} from '../rules'
import { inputIsValid } from '../input/validity'
import { asNumber, asText, isNil } from '../values'

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
  },
  meta: { text: '', currencyCode: undefined, isDirty: false, isFocused: false },
  defaults: { text: 'defaultText', currencyCode: 'defaultCurrencyCode' },
  derived: {
    value: { from: ['text'], compute: (props) => readAmount(props.text) },
    isValid: {
      from: ['text', 'isRequired', 'validation', 'regex'],
      compute: (props) =>
        inputIsValid({ ...props, inputType: 'NUMBER', inputText: readAmount(props.text) ?? asText(props.text) }),
    },
  },
  events: ['onTextChanged', 'onFocus', 'onBlur', 'onSubmit'],
  setters: { ...setVisibility, ...setDisabled, ...setRequired, setValue: 'defaultText' },
  dependencies: { defaultText: ['decimals'] },
}

/** The amount of a text as this browser's language writes numbers. */
export function readAmount(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  const { decimal, group } = separators()
  return asNumber(asText(value).split(group).join('').replace(decimal, '.'))
}

/** An amount as this browser's language writes it. */
export function writeAmount(amount: number, decimals: unknown): string {
  const digits = Math.max(0, Math.min(2, asNumber(decimals) ?? 0))
  return amount.toLocaleString(undefined, { minimumFractionDigits: digits, maximumFractionDigits: digits })
}

function separators(): { readonly decimal: string; readonly group: string } {
  const parts = new Intl.NumberFormat().formatToParts(12345.6)
  const find = (type: string, otherwise: string) => parts.find((part) => part.type === type)?.value ?? otherwise
  return { decimal: find('decimal', '.'), group: find('group', ',') }
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
