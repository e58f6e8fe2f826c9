import moment from 'moment'
import { isBlank } from '../values'

const isoDate = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/
const formats = ['YYYY-MM-DD', 'DD/MM/YYYY', 'MM/DD/YYYY', 'D MMM YYYY', 'D MMMM, YYYY', 'YYYY/MM/DD', 'MM-DD-YYYY']

/** Whether a text is one of the usual ways to write a date. */
export function looksLikeDate(value: string): boolean {
  if (isoDate.test(value)) return moment(value, moment.ISO_8601, true).isValid()
  return value.length <= 30 && moment(value, formats, true).isValid()
}

/** `format` is a moment format, `Epoch` (seconds) or `Milliseconds`; blank means ISO 8601, or what browsers read. */
export function parseDate(value: unknown, format: string): moment.Moment | undefined {
  if (isBlank(value) || (typeof value !== 'string' && typeof value !== 'number')) return undefined
  const date = parse(value, format)
  return date.isValid() ? date : undefined
}

function parse(value: string | number, format: string): moment.Moment {
  if (format === 'Epoch') return moment.unix(Number(value))
  if (format === 'Milliseconds') return moment(Number(value))
  if (typeof value === 'number') return moment(value)
  const strict = format === '' ? moment.invalid() : moment(value, format, true)
  if (strict.isValid()) return strict
  const iso = moment(value, moment.ISO_8601, true)
  if (iso.isValid()) return iso
  if (format === '') return moment(new Date(value))
  return moment(value, format)
}

/** The value in the output format; blank means ISO 8601 in the time of this place. */
export function formatDate(value: unknown, inputFormat: string, outputFormat: string): string {
  const date = parseDate(value, inputFormat)
  if (!date) return isBlank(value) ? '' : 'Invalid value'
  const format = outputFormat === 'SAME_AS_INPUT' ? inputFormat : outputFormat
  if (format === 'Epoch') return String(date.unix())
  if (format === 'Milliseconds') return String(date.valueOf())
  return format === '' ? date.format() : date.format(format)
}
