import type moment from 'moment'
import { decimalMark } from '../../lib/locale'
import { limitAmount, readAmount } from '../currency-input/amounts'
import type { Bounds } from '../date-picker/typed-dates'
import { readStored } from '../date-picker/typed-dates'
import { asNumber, asRecord, asText, isBlank, type JSONRecord } from '../values'
import { cellProperty, type Column } from './columns'
import { formatDate, parseDate } from './dates'

/** The value that a field's text stands for; of dates see {@link storedDate}. */
export function readText(column: Column, text: string): unknown {
  return isNumeric(column) ? readCellNumber(column, limited(column, text)) ?? null : text
}

export function isNumeric(column: Column): boolean {
  return column.columnType === 'number' || column.columnType === 'currency'
}

/** The number that a text or value of a numeric column stands for, with a decimal mark of this browser's language or a point. */
export function readCellNumber(column: Column, value: unknown): number | undefined {
  if (typeof value === 'number') return value
  const text = asText(value).trim()
  return column.columnType === 'currency' ? readAmount(text) : asNumber(text) ?? asNumber(text.replace(decimalMark(), '.'))
}

/** What may be typed: an amount of money has as many decimals as its column shows, the rest is left out. */
export function limited(column: Column, text: string): string {
  return column.columnType === 'currency' ? limitAmount(text, column.decimals) : text
}

/** How a value is written when its editing begins: amounts as this browser's language writes them. */
export function editText(column: Column, value: unknown): string {
  const text = asText(value)
  return column.columnType === 'currency' && asNumber(value) !== undefined ? text.replace('.', decimalMark()) : text
}

/** Whether a text is edited in lines: a field of one line would drop its breaks. */
export function holdsLines(column: Column, value: unknown): boolean {
  return column.columnType === 'text' && (column.allowCellWrapping === true || /[\r\n]/.test(asText(value)))
}

/** How a column's dates are written while they are edited: as the column shows them, where that can be read back. */
export function editFormat(column: Column, row: JSONRecord = {}): string {
  const shown = shownFormat(column, row)
  if (shown !== '' && shown !== 'Epoch' && shown !== 'Milliseconds') return shown
  return datePrecision(column, row) === 'day' ? 'YYYY-MM-DD' : 'YYYY-MM-DD HH:mm'
}

/** To which unit dates of a column are chosen: as it shows them, unless it says so itself. */
export function datePrecision(column: Column, row: JSONRecord = {}): 'day' | 'minute' | 'second' {
  if (column.timePrecision === 'None') return 'day'
  const shown = shownFormat(column, row)
  const hasTime = shown === '' || /[hHkmsSxX]|^(?:L|l){3,4}$|Epoch|Milliseconds/.test(shown.replace(/\[[^\]]*\]/g, ''))
  if (!hasTime) return 'day'
  return column.timePrecision === 'second' ? 'second' : 'minute'
}

export function dateBounds(column: Column): Bounds {
  const { minDate, maxDate } = asRecord(column.validation)
  return { min: readStored(minDate), max: readStored(maxDate) }
}

/** The date that a cell's value stands for. */
export function cellDate(column: Column, value: unknown): moment.Moment | undefined {
  return isBlank(value) ? undefined : parseDate(value, asText(column.inputFormat))
}

/** What is stored for a date: in the format that the column reads. */
export function storedDate(column: Column, date: moment.Moment | undefined): unknown {
  if (date === undefined) return ''
  const format = asText(column.inputFormat)
  // With the offset of this place: a database that wants the day only finds the one that was chosen.
  if (format === '') return date.format()
  const formatted = formatDate(date.format(), '', format)
  return format === 'Epoch' || format === 'Milliseconds' ? Number(formatted) : formatted
}

function shownFormat(column: Column, row: JSONRecord): string {
  const input = asText(cellProperty(column, 'inputFormat', row))
  const output = asText(cellProperty(column, 'outputFormat', row))
  return output === 'SAME_AS_INPUT' ? input : output || input
}
