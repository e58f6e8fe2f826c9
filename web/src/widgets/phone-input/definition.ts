import type { WidgetDefinition } from '../definition'
import { inputIsValid } from '../input/validity'
import { boolean, label, setDisabled, setVisibility, style, text, visibility } from '../rules'
import { asText } from '../values'
import { countryOf } from './dial-codes'
import { plainNumber } from './plain-number'

export const phoneInput: WidgetDefinition = {
  type: 'PHONE_INPUT_WIDGET',
  label: 'Phone input',
  initial: { isVisible: true, defaultDialCode: '+1', defaultText: '' },
  properties: {
    ...visibility,
    ...style,
    ...label,
    defaultText: text,
    defaultDialCode: text,
    allowDialCodeChange: boolean,
    allowFormatting: { kind: 'boolean', default: true },
    placeholderText: text,
    errorMessage: text,
    regex: text,
    validation: { kind: 'boolean', default: true },
    isRequired: boolean,
    isDisabled: boolean,
    resetOnSubmit: boolean,
    autoFocus: boolean,
  },
  meta: { text: '', dialCode: undefined, isDirty: false, isFocused: false },
  defaults: { text: 'defaultText', dialCode: 'defaultDialCode' },
  derived: {
    value: { from: ['text'], compute: (props) => plainNumber(asText(props.text)) },
    countryCode: { from: ['dialCode'], compute: (props) => countryOf(asText(props.dialCode)) },
    isValid: {
      from: ['text', 'isRequired', 'validation', 'regex'],
      compute: (props) => inputIsValid({ ...props, inputText: asText(props.text) }),
    },
  },
  events: ['onTextChanged', 'onFocus', 'onBlur', 'onSubmit'],
  setters: { ...setVisibility, ...setDisabled, setText: 'defaultText' },
}

export const definitions: readonly WidgetDefinition[] = [phoneInput]
