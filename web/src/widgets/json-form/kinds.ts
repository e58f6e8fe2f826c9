import moment from 'moment'
import { checkbox } from '../checkbox/definition'
import { currencyInput } from '../currency-input/definition'
import { datePicker } from '../date-picker/definition'
import type { WidgetDefinition, WidgetProps } from '../definition'
import { input } from '../input/definition'
import { multiSelect } from '../multi-select/definition'
import { phoneInput } from '../phone-input/definition'
import { radioGroup } from '../radio-group/definition'
import { select } from '../select/definition'
import { switchWidget } from '../switch/definition'
import { asBoolean, asNumber, asText, isBlank, isNil, isRecord, parseJSON } from '../values'
import type { Field } from './fields'

/** How a kind of field is made of a widget: the form only keeps its value. */
export interface FieldKind {
  readonly widget: WidgetDefinition
  /** Properties that the widget names differently. */
  readonly props?: (field: Field) => WidgetProps
  /** What a default may be; anything else is left out. */
  readonly clean: (value: unknown) => unknown
  /** The widget's state that shows a value, as the person typed it if that is known. */
  readonly show: (value: unknown, field: Field, typed?: string) => WidgetProps
  /** The value of the widget's evaluated properties. */
  readonly read: (props: WidgetProps, field: Field) => unknown
  /** What was typed, where the value alone does not say it: a text that is no number has none. */
  readonly typed?: (props: WidgetProps) => string | undefined
  readonly isValid?: (value: unknown, field: Field) => boolean
  /** `filterText` in `fieldState` before anybody filtered. */
  readonly filterText?: string
  /** Events of the widget → events of the field. */
  readonly events: Readonly<Record<string, string>>
  /** The widget tells nothing of focus: the form does. */
  readonly watchesFocus?: boolean
  readonly height?: number
}

const focus = { onFocus: 'onFocus', onBlur: 'onBlur' }
const dropdown = { onOptionChange: 'onOptionChange', onFilterUpdate: 'onFilterUpdate', onDropdownOpen: 'onFocus', onDropdownClose: 'onBlur' }
const typing = { onTextChanged: 'onTextChanged', onSubmit: 'onEnterKeyPress', ...focus }

const keep = (value: unknown) => value
const scalar = (value: unknown) => (typeof value === 'object' ? undefined : value)

function textKind(inputType: string, more: Partial<FieldKind> = {}): FieldKind {
  return {
    widget: input,
    props: () => ({ inputType }),
    clean: (value) => (isNil(value) ? value : asText(value)),
    show: (value) => ({ text: asText(value), inputText: asText(value) }),
    read: ({ text }) => text,
    events: typing,
    ...more,
  }
}

const number: FieldKind = textKind('NUMBER', {
  clean: (value) => (isBlank(value) ? undefined : asNumber(value)),
  show: (value, _, typed = asText(value)) => ({ text: asNumber(value) ?? null, inputText: typed }),
  typed: ({ text, inputText }) => (asText(inputText) === asText(text) ? undefined : asText(inputText)),
})

const currency: FieldKind = {
  widget: currencyInput,
  props: ({ props }) => ({ defaultCurrencyCode: props.currencyCountryCode, currencyCode: props.currencyCountryCode, decimals: props.decimalsInCurrency }),
  clean: number.clean,
  show: (value, { props }, typed = localNumber(value)) => ({ text: typed, currencyCode: asText(props.currencyCountryCode) || 'USD' }),
  read: ({ value }) => value,
  typed: ({ value, text }) => (isNil(value) && !isBlank(text) ? asText(text) : undefined),
  events: typing,
}

const phone: FieldKind = {
  widget: phoneInput,
  clean: (value) => (isNil(value) ? value : asText(value)),
  show: (value, { props }) => ({ text: asText(value), dialCode: asText(props.dialCode) || '+1' }),
  read: ({ text }) => text,
  events: typing,
}

const options = ({ props }: Field): WidgetProps => ({ sourceData: props.options ?? [], optionLabel: 'label', optionValue: 'value', options: props.options ?? [] })

const oneOf: FieldKind = {
  widget: select,
  props: (field) => ({ ...options(field), isFilterable: field.props.isFilterable ?? false }),
  clean: (value) => (isRecord(value) ? value.value : value),
  show: (value) => ({ value, label: undefined }),
  read: ({ value }) => (isRecord(value) ? value.value : value),
  isValid: (value, { isRequired }) => !isRequired || !isBlank(value),
  events: dropdown,
}

/** A list may be given as JSON, or with commas between its items. */
function listOf(value: unknown): readonly unknown[] {
  if (typeof value !== 'string' || value.trim() === '') return Array.isArray(value) ? value : []
  const parsed = parseJSON(value)
  if (parsed === undefined) return value.split(',').map((part) => part.trim())
  return Array.isArray(parsed) ? parsed : []
}

const someOf: FieldKind = {
  widget: multiSelect,
  props: (field) => ({ ...options(field), isFilterable: field.props.isFilterable ?? false }),
  clean: (value) => {
    const values = listOf(value).map((item) => (isRecord(item) ? item.value : item))
    return new Set(values).size === values.length ? values : []
  },
  show: (value) => ({ selectedOptions: Array.isArray(value) ? value : [], keepsUnknown: true }),
  read: ({ selectedOptions }) => (Array.isArray(selectedOptions) ? selectedOptions.map((item: unknown) => (isRecord(item) ? item.value : item)) : []),
  isValid: (value, { isRequired }) => !isRequired || (Array.isArray(value) && value.length > 0),
  filterText: '',
  events: dropdown,
}

const date: FieldKind = {
  widget: datePicker,
  props: ({ props }) => ({ closeOnSelection: props.closeOnSelection ?? false, dateFormat: dateFormat(props) }),
  clean: (value) => (isNil(value) ? value : asText(value)),
  show: (value, { props }) => ({ value: readDate(value, props)?.format() ?? '' }),
  read: ({ value }, { props }) => writeDate(value, props),
  isValid: (value, { isRequired }) => !isRequired || asText(value).trim() !== '',
  events: { onDateSelected: 'onDateSelected', ...focus },
}

function toggle(widget: WidgetDefinition, state: string, event: string): FieldKind {
  return {
    widget,
    props: () => ({ labelPosition: 'Right' }),
    clean: (value) => asBoolean(value),
    show: (value) => ({ [state]: asBoolean(value) }),
    read: (props) => props[state] === true,
    isValid: (value, { isRequired }) => widget.type === 'SWITCH_WIDGET' || !isRequired || value === true,
    events: { [event]: event, ...focus },
    watchesFocus: true,
  }
}

const radio: FieldKind = {
  widget: radioGroup,
  props: ({ props }) => ({ isInline: props.isInline ?? true }),
  clean: scalar,
  show: (selectedOptionValue) => ({ selectedOptionValue }),
  read: ({ selectedOptionValue }) => selectedOptionValue,
  events: { onSelectionChange: 'onSelectionChange', ...focus },
  watchesFocus: true,
}

const kinds: Readonly<Record<string, FieldKind>> = {
  'Text Input': textKind('TEXT'),
  'Multiline Text Input': textKind('MULTI_LINE_TEXT', { height: 100 }),
  'Number Input': number,
  'Email Input': textKind('EMAIL'),
  'Password Input': textKind('PASSWORD'),
  'Currency Input': currency,
  'Phone Number Input': phone,
  Select: oneOf,
  Multiselect: someOf,
  Datepicker: date,
  Checkbox: toggle(checkbox, 'isChecked', 'onCheckChange'),
  Switch: toggle(switchWidget, 'isSwitchedOn', 'onChange'),
  'Radio Group': radio,
}

/** `undefined`: an object or an array, or a kind that nobody knows. */
export function kindOf(type: string): FieldKind | undefined {
  return Object.prototype.hasOwnProperty.call(kinds, type) ? kinds[type] : undefined
}

/** Everything the widget of a field is drawn with; `state` is what the person did to it. */
export function controlProps(kind: FieldKind, field: Field, state: WidgetProps): WidgetProps {
  const { widget } = kind
  const props: Record<string, unknown> = {
    ...widget.initial,
    ...field.props,
    ...kind.props?.(field),
    ...widget.meta,
    ...state,
    labelPosition: kind.props?.(field).labelPosition ?? 'Top',
    labelText: field.label,
    isDisabled: field.isDisabled,
    isRequired: field.isRequired,
    isLoading: false,
  }
  const done = new Set<string>()
  const derive = (name: string) => {
    const property = widget.derived?.[name]
    if (property === undefined || done.has(name)) return
    done.add(name)
    property.from.forEach(derive)
    props[name] = property.compute(props)
  }
  Object.keys(widget.derived ?? {}).forEach(derive)
  return props
}

/** Whether a value, or what was typed for it, satisfies its field. */
export function isValidValue(kind: FieldKind, field: Field, value: unknown, typed?: string): boolean {
  if (kind.isValid !== undefined) return kind.isValid(value, field)
  return controlProps(kind, field, kind.show(value, field, typed)).isValid !== false
}

/** What a default stands for in the form: a date is written the way the field writes dates. */
export function defaultOf(kind: FieldKind, field: Field, value: unknown): unknown {
  const cleaned = kind.clean(value)
  return kind === date ? dateDefault(cleaned, field) : cleaned
}

function dateDefault(value: unknown, { props }: Field): unknown {
  const moment = readDate(value, props)
  return moment === undefined ? value : writeDate(moment.format(), props)
}

function dateFormat(props: WidgetProps): string {
  return asText(props.dateFormat) || 'YYYY-MM-DD HH:mm'
}

function readDate(value: unknown, props: WidgetProps): moment.Moment | undefined {
  if (isBlank(value) || typeof value === 'object') return undefined
  const text = asText(value)
  const inFormat = moment(text, dateFormat(props), true)
  const inISO = inFormat.isValid() ? inFormat : moment(text, moment.ISO_8601)
  // `Sun, 07 May 2023 03:52:50 GMT`, as many APIs write dates, and whatever else browsers read that names a year.
  const found = inISO.isValid() || !/\d{4}/.test(text) ? inISO : moment(new Date(text))
  return found.isValid() ? found : undefined
}

function writeDate(value: unknown, props: WidgetProps): unknown {
  const found = readDate(value, {})
  if (found === undefined) return value
  return asBoolean(props.convertToISO) ? found.format('YYYY-MM-DDTHH:mm:ss.SSSZ') : found.format(dateFormat(props))
}

/** A number the way this browser's language writes it: currency inputs read it back like that. */
function localNumber(value: unknown): string {
  const amount = asNumber(value)
  return amount === undefined ? keep(asText(value)) as string : amount.toLocaleString(undefined, { maximumFractionDigits: 10 })
}
