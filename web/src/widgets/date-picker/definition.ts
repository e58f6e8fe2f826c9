import moment from 'moment'
import type { Verdict, WidgetDefinition, WidgetProps } from '../definition'
import {
  boolean, invalid, label, setDisabled, setRequired, setVisibility, style, text, valid, visibility,
} from '../rules'
import { asText, isBlank } from '../values'

export const datePicker: WidgetDefinition = {
  type: 'DATE_PICKER_WIDGET2',
  label: 'Date picker',
  initial: { isVisible: true, dateFormat: 'YYYY-MM-DD HH:mm', timePrecision: 'minute' },
  properties: {
    ...visibility,
    ...style,
    ...label,
    defaultDate: { kind: 'date' },
    minDate: { kind: 'date' },
    maxDate: { kind: 'date' },
    dateFormat: text,
    timePrecision: { kind: 'text', default: 'minute' },
    firstDayOfWeek: { kind: 'number', min: 0, max: 6, default: 0, natural: true },
    shortcuts: boolean,
    closeOnSelection: boolean,
    isRequired: boolean,
    isDisabled: boolean,
  },
  meta: { value: '', isDirty: false },
  defaults: { value: 'defaultDate' },
  derived: {
    selectedDate: { from: ['value'], compute: (props) => readDate(props.value)?.toISOString() ?? '' },
    formattedDate: {
      from: ['value', 'dateFormat'],
      compute: (props) => readDate(props.value)?.format(asText(props.dateFormat) || undefined) ?? '',
    },
    isValid: {
      from: ['value', 'minDate', 'maxDate', 'isRequired', 'timePrecision', 'dateFormat'],
      compute: dateIsValid,
    },
  },
  events: ['onDateSelected', 'onFocus', 'onBlur'],
  setters: { ...setVisibility, ...setDisabled, ...setRequired, setValue: 'defaultDate' },
}

function readDate(value: unknown): moment.Moment | undefined {
  if (isBlank(value) || (typeof value !== 'string' && typeof value !== 'number')) return undefined
  const date = typeof value === 'number' ? moment(value) : moment(value, moment.ISO_8601)
  return date.isValid() ? date : undefined
}

/** Bounds are inclusive and compared as precisely as the picker shows time. */
function dateIsValid(props: WidgetProps): boolean {
  const date = readDate(props.value)
  if (!date) return !props.isRequired && isBlank(props.value)
  const unit = props.timePrecision === 'None' ? 'day' : props.timePrecision === 'second' ? 'second' : 'minute'
  const min = readDate(props.minDate)
  const max = readDate(props.maxDate)
  return !(min && date.isBefore(min, unit)) && !(max && date.isAfter(max, unit))
}

/** The first date picker: days only, with a default written in its own format (usage §3). */
export const oldDatePicker: WidgetDefinition = {
  ...datePicker,
  type: 'DATE_PICKER_WIDGET',
  initial: { isVisible: true, dateFormat: 'DD/MM/YYYY', timePrecision: 'None', closeOnSelection: true },
  properties: { ...datePicker.properties, defaultDate: { kind: 'custom', check: checkOldDefault } },
  dependencies: { defaultDate: ['dateFormat'] },
}

function checkOldDefault(value: unknown, props: WidgetProps): Verdict {
  if (isBlank(value)) return valid(undefined)
  const date = moment(asText(value), [moment.ISO_8601, asText(props.dateFormat) || 'DD/MM/YYYY'])
  return date.isValid() ? valid(date.format()) : invalid(undefined, 'This value must be a date')
}

export const definitions: readonly WidgetDefinition[] = [datePicker, oldDatePicker]
