import type { Verdict, WidgetDefinition, WidgetProps } from '../definition'
import {
  boolean, invalid, label, setDisabled, setRequired, setVisibility, style, text, valid, visibility,
} from '../rules'
import { asNumber, asText, isBlank, isNil } from '../values'
import { compileRegex, inputIsValid } from './validity'

export const input: WidgetDefinition = {
  type: 'INPUT_WIDGET_V2',
  label: 'Input',
  initial: { isVisible: true, inputType: 'TEXT', defaultText: '' },
  properties: {
    ...visibility,
    ...style,
    ...label,
    inputType: text,
    defaultText: { kind: 'custom', check: checkDefault },
    placeholderText: text,
    errorMessage: text,
    iconName: text,
    iconAlign: text,
    regex: { kind: 'custom', check: checkRegex },
    validation: { kind: 'boolean', default: true },
    isRequired: boolean,
    isDisabled: boolean,
    isSpellCheck: boolean,
    resetOnSubmit: boolean,
    showStepArrows: boolean,
    autoFocus: boolean,
    shouldAllowAutofill: boolean,
    rtl: boolean,
    maxChars: { kind: 'custom', check: checkMaxChars },
    minNum: { kind: 'custom', check: (value, props) => checkBound(value, 'less', props.maxNum) },
    maxNum: { kind: 'custom', check: (value, props) => checkBound(value, 'greater', props.minNum) },
  },
  meta: { text: '', inputText: '', isDirty: false, isFocused: false },
  defaults: { text: 'defaultText', inputText: 'defaultText' },
  derived: {
    value: { from: ['text'], compute: (props) => props.text },
    isValid: {
      from: ['inputText', 'inputType', 'isRequired', 'validation', 'regex', 'minNum', 'maxNum'],
      compute: inputIsValid,
    },
  },
  events: ['onTextChanged', 'onFocus', 'onBlur', 'onSubmit'],
  setters: { ...setVisibility, ...setDisabled, ...setRequired, setValue: 'defaultText' },
  dependencies: { defaultText: ['inputType'], minNum: ['maxNum'], maxNum: ['minNum'] },
}

function checkDefault(value: unknown, props: WidgetProps): Verdict {
  // Kept also for numbers: what has no value is left out of a request.
  if (isNil(value) || typeof value === 'boolean') return invalid(value, 'This value must be string')
  if (props.inputType === 'NUMBER' || props.inputType === 'INTEGER') {
    if (value === '') return valid(null)
    const parsed = asNumber(value)
    return parsed === undefined ? invalid(null, 'This value must be number') : valid(parsed)
  }
  if (typeof value === 'string') return valid(value)
  if (typeof value === 'number' && Number.isFinite(value)) return valid(String(value))
  const message = 'This value must be string'
  if (typeof value === 'object' && value !== null) return invalid(JSON.stringify(value, null, 2), message)
  return invalid(value, message)
}

function checkRegex(value: unknown): Verdict {
  if (value instanceof RegExp) return valid(String(value))
  if (isBlank(value)) return valid('')
  const source = asText(value)
  return compileRegex(source) ? valid(source) : invalid('', 'This value must be a regular expression')
}

function checkMaxChars(value: unknown): Verdict {
  if (isBlank(value)) return valid(undefined)
  const parsed = asNumber(value)
  const isSound = parsed !== undefined && Number.isInteger(parsed) && parsed >= 1
  return isSound ? valid(parsed) : invalid(undefined, 'This value must be a positive integer')
}

function checkBound(value: unknown, side: 'less' | 'greater', other: unknown): Verdict {
  if (isBlank(value)) return valid(undefined)
  const parsed = asNumber(value)
  if (parsed === undefined) return invalid(undefined, 'This value must be number')
  const limit = asNumber(other)
  if (isNil(limit) || (side === 'less' ? parsed < limit : parsed > limit)) return valid(parsed)
  return invalid(undefined, `This value must be ${side} than ${limit}`)
}

/** The first input of all: its text is always a text, and tall ones take several lines (usage §3). */
export const oldInput: WidgetDefinition = {
  ...input,
  type: 'INPUT_WIDGET',
  properties: { ...input.properties, defaultText: { kind: 'custom', check: (value) => checkDefault(value, {}) } },
  meta: { text: '', isDirty: false, isFocused: false },
  defaults: { text: 'defaultText' },
  derived: {
    value: { from: ['text'], compute: (props) => props.text },
    isValid: {
      from: ['text', 'inputType', 'isRequired', 'validation', 'regex'],
      compute: (props) => inputIsValid({ ...props, inputText: props.text }),
    },
  },
}

export const definitions: readonly WidgetDefinition[] = [input, oldInput]
