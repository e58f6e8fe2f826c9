import { asNumber, asRecords, asText, isBlank, isNil, type JSONRecord } from '../values'
import { cellProperty, type Column } from './columns'
import { formatDate } from './dates'

/** The text a person sees in a cell; also what is searched, filtered and downloaded. */
export function displayText(column: Column, row: JSONRecord): string {
  const value = row[column.alias]
  switch (column.columnType) {
    case 'date':
      return formatDate(value, property(column, 'inputFormat', row), property(column, 'outputFormat', row))
    case 'url':
      return isBlank(value) ? '' : property(column, 'displayText', row) || asText(value)
    case 'currency':
      return currencyText(column, row)
    case 'select':
      return asText(optionLabel(column, row)) || asText(value)
    case 'html':
      return htmlText(asText(value))
    default:
      return asText(value)
  }
}

/** Whether only the text counts that stands for a value: of a link with words of its own nobody looks for the address. */
export function hidesValue(column: Column, row: JSONRecord): boolean {
  return column.columnType === 'url' && property(column, 'displayText', row) !== ''
}

/** The label of the option of a select column that the cell's value stands for. */
export function optionLabel(column: Column, row: JSONRecord): unknown {
  const value = row[column.alias]
  return cellOptions(column, row).find((option) => option.value === value)?.label
}

/** Options of a select cell: one list for all rows, or a list of lists by original row index. */
export function cellOptions(column: Column, row: JSONRecord): readonly JSONRecord[] {
  const options = column.selectOptions
  const isShared = Array.isArray(options) && !Array.isArray(options.find((item) => !isNil(item)))
  return asRecords(isShared ? options : cellProperty(column, 'selectOptions', row))
}

function currencyText(column: Column, row: JSONRecord): string {
  const value = row[column.alias]
  const amount = asNumber(value)
  if (amount === undefined) return asText(value)
  const decimals = Math.min(2, Math.max(0, asNumber(cellProperty(column, 'decimals', row)) ?? 0))
  const options: Intl.NumberFormatOptions = {
    style: 'currency',
    currencyDisplay: 'narrowSymbol',
    currency: property(column, 'currencyCode', row) || 'USD',
    notation: cellProperty(column, 'notation', row) === 'compact' ? 'compact' : 'standard',
    useGrouping: cellProperty(column, 'thousandSeparator', row) !== false,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }
  try {
    return new Intl.NumberFormat(undefined, options).format(amount)
  } catch {
    return asText(value)
  }
}

/** Text without markup, for comparing; not for display as HTML. */
export function htmlText(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
}

function property(column: Column, name: string, row: JSONRecord): string {
  const value = cellProperty(column, name, row)
  return isBlank(value) ? '' : asText(value)
}
