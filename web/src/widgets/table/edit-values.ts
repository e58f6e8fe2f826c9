import { asNumber, asText, isBlank } from '../values'
import type { Column } from './columns'
import { formatDate, parseDate } from './dates'

/** The native field for a column's values; the value stays readable text everywhere else. */
export function inputType(column: Column): 'text' | 'date' | 'datetime-local' {
  if (column.columnType !== 'date') return 'text'
  return hasTime(column) ? 'datetime-local' : 'date'
}

/** Whether dates of a column are shown with their time. */
function hasTime(column: Column): boolean {
  const shown = asText(column.outputFormat) || asText(column.inputFormat)
  return shown === '' || /[hHkmsSxX]|^(?:L|l){3,4}$|Epoch|Milliseconds|SAME_AS_INPUT/.test(shown)
}

/** A value as its field takes it. */
export function editText(column: Column, value: unknown): string {
  if (column.columnType !== 'date') return asText(value)
  const date = isBlank(value) ? undefined : parseDate(value, asText(column.inputFormat))
  return date?.format(hasTime(column) ? 'YYYY-MM-DDTHH:mm' : 'YYYY-MM-DD') ?? ''
}

/** The value that a field's text stands for: dates in the format that the column reads. */
export function readText(column: Column, text: string): unknown {
  if (column.columnType === 'number' || column.columnType === 'currency') return asNumber(text) ?? null
  if (column.columnType !== 'date' || text === '') return text
  const format = asText(column.inputFormat)
  // With the offset of this place: a database that wants the day only finds the one that was chosen.
  if (format === '') return parseDate(text, '')?.format() ?? text
  const formatted = formatDate(text, '', format)
  return format === 'Epoch' || format === 'Milliseconds' ? Number(formatted) : formatted
}
