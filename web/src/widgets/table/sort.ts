import { asNumber, asText, isBlank, isRecord } from '../values'
import { cellProperty, type Column } from './columns'
import { parseDate } from './dates'
import { displayText, htmlText } from './display'
import type { TableRows } from './rows'

/** Indices in another order. `sortOrder.column` is a column id. Blank values come last in both directions. Stable. */
export function sortedIndices(indices: readonly number[], rows: TableRows, sortOrder: unknown): readonly number[] {
  if (!isRecord(sortOrder) || isBlank(sortOrder.column)) return indices
  const column = rows.columns.find(({ id }) => id === sortOrder.column)
  if (!column || (sortOrder.order !== 'asc' && sortOrder.order !== 'desc')) return indices
  const direction = sortOrder.order === 'asc' ? 1 : -1
  const keyed = indices.map((index) => ({ index, key: sortKey(column, rows, index) }))
  keyed.sort((a, b) => {
    if (a.key === undefined) return b.key === undefined ? 0 : 1
    if (b.key === undefined) return -1
    return direction * compare(a.key, b.key)
  })
  return keyed.map(({ index }) => index)
}

function sortKey(column: Column, rows: TableRows, index: number): number | string | undefined {
  const value = rows.value(column, index)
  if (isBlank(value)) return undefined
  switch (column.columnType) {
    case 'number':
    case 'currency':
      return asNumber(value)
    case 'date': {
      const row = rows.cell(column, index)
      return parseDate(value, asText(cellProperty(column, 'inputFormat', row)))?.valueOf()
    }
    case 'url':
      return displayText(column, rows.cell(column, index)).toLowerCase()
    case 'html':
      return htmlText(asText(value)).toLowerCase()
    case 'select':
      return (column.sortBy === 'label' ? displayText(column, rows.cell(column, index)) : asText(value)).toLowerCase()
    default:
      return asText(value).toLowerCase()
  }
}

function compare(a: number | string, b: number | string): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  const left = String(a)
  const right = String(b)
  return left < right ? -1 : left > right ? 1 : 0
}
