import { type Column, isAction } from './columns'
import { displayText } from './display'
import type { JSONRecord } from '../values'

/** Rows as CSV (RFC 4180): visible columns, values as displayed. */
export function toCSV(columns: readonly Column[], rows: readonly JSONRecord[], delimiter = ','): string {
  const shown = columns.filter((column) => column.isVisible && !isAction(column))
  const lines = [
    shown.map(({ label }) => field(label, delimiter)),
    ...rows.map((row) => shown.map((column) => field(displayText(column, row), delimiter))),
  ]
  return lines.map((line) => line.join(delimiter)).join('\r\n')
}

function field(text: string, delimiter: string): string {
  const safe = withoutFormula(text)
  return safe.includes(delimiter) || /["\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
}

/** A spreadsheet runs cells that begin like a formula; a leading apostrophe makes it show them. Numbers stay. */
function withoutFormula(text: string): string {
  const isNumber = /^[+-]?[\d.,\s]+%?$/.test(text)
  return /^[=+\-@\t\r]/.test(text) && !isNumber ? `'${text}` : text
}
