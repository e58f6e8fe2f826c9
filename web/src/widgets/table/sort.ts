import { asNumber, asText, isBlank, isRecord, type JSONRecord } from '../values'
import type { Column } from './columns'
import { cellProperty } from './columns'
import { parseDate } from './dates'
import { displayText, htmlText } from './display'

/** `sortOrder.column` is a column id. Blank values come last in both directions. Stable. */
export function sortRows(
  rows: readonly JSONRecord[],
  columns: readonly Column[],
  sortOrder: unknown,
): readonly JSONRecord[] {
  if (!isRecord(sortOrder) || isBlank(sortOrder.column)) return rows
  const column = columns.find(({ id }) => id === sortOrder.column)
  if (!column || (sortOrder.order !== 'asc' && sortOrder.order !== 'desc')) return rows
  const direction = sortOrder.order === 'asc' ? 1 : -1
  const keyed = rows.map((row) => ({ row, key: sortKey(column, row) }))
  keyed.sort((a, b) => {
    if (a.key === undefined) return b.key === undefined ? 0 : 1
    if (b.key === undefined) return -1
    return direction * compare(a.key, b.key)
  })
  return keyed.map(({ row }) => row)
}

function sortKey(column: Column, row: JSONRecord): number | string | undefined {
  const value = row[column.alias]
  if (isBlank(value)) return undefined
  switch (column.columnType) {
    case 'number':
    case 'currency':
      return asNumber(value)
    case 'date':
      return parseDate(value, asText(cellProperty(column, 'inputFormat', row)))?.valueOf()
    case 'url':
      return displayText(column, row).toLowerCase()
    case 'html':
      return htmlText(asText(value)).toLowerCase()
    case 'select':
      return (column.sortBy === 'label' ? displayText(column, row) : asText(value)).toLowerCase()
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
