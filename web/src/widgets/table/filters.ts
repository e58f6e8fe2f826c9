import type moment from 'moment'
import type { WidgetProps } from '../definition'
import { asNumber, asRecords, asText, isBlank, type JSONRecord } from '../values'
import { cellProperty, type Column } from './columns'
import { parseDate } from './dates'
import { displayText, hidesValue } from './display'
import type { TableRows } from './rows'

export interface Filter {
  /** A column's alias. */
  readonly column: string
  readonly condition: string
  readonly value: unknown
  readonly operator: 'OR' | 'AND'
}

type Test = (cell: unknown, wanted: unknown) => boolean

const lower = (value: unknown) => asText(value).toLowerCase()
const compareNumbers = (test: (a: number, b: number) => boolean): Test => (cell, wanted) => {
  const a = asNumber(cell)
  const b = asNumber(wanted)
  return a !== undefined && b !== undefined && test(a, b)
}

/** Conditions on texts, numbers and yes/no; those on dates are in `dateTests`. */
const tests: Readonly<Record<string, Test>> = {
  isExactly: (cell, wanted) => asText(cell) === asText(wanted),
  empty: (cell) => isBlank(cell),
  notEmpty: (cell) => !isBlank(cell),
  isEqualTo: (cell, wanted) => lower(cell) === lower(wanted),
  notEqualTo: (cell, wanted) => lower(cell) !== lower(wanted),
  greaterThan: compareNumbers((a, b) => a > b),
  greaterThanEqualTo: compareNumbers((a, b) => a >= b),
  lessThan: compareNumbers((a, b) => a < b),
  lessThanEqualTo: compareNumbers((a, b) => a <= b),
  contains: (cell, wanted) => lower(cell).includes(lower(wanted)),
  doesNotContain: (cell, wanted) => !lower(cell).includes(lower(wanted)),
  startsWith: (cell, wanted) => lower(cell).startsWith(lower(wanted)),
  endsWith: (cell, wanted) => lower(cell).endsWith(lower(wanted)),
  isChecked: (cell) => cell === true,
  isUnChecked: (cell) => cell !== true,
}

const dateTests: Readonly<Record<string, (cell: moment.Moment, wanted: moment.Moment) => boolean>> = {
  is: (cell, wanted) => cell.isSame(wanted, 'minute'),
  isNot: (cell, wanted) => !cell.isSame(wanted, 'minute'),
  isAfter: (cell, wanted) => cell.isAfter(wanted, 'minute'),
  isBefore: (cell, wanted) => cell.isBefore(wanted, 'minute'),
}

const negative = new Set(['notEqualTo', 'doesNotContain', 'empty', 'isUnChecked'])
const withoutValue = new Set(['empty', 'notEmpty', 'isChecked', 'isUnChecked'])

/** Filters that say something: a column, a condition and, where one is needed, a value. */
export function activeFilters(value: unknown): readonly Filter[] {
  return asRecords(value)
    .map((filter) => ({
      column: asText(filter.column),
      condition: asText(filter.condition),
      value: filter.value,
      operator: filter.operator === 'AND' ? ('AND' as const) : ('OR' as const),
    }))
    .filter(({ column, condition }) => column !== '' && condition !== '')
    .filter(({ condition, value }) => withoutValue.has(condition) || !isBlank(value))
}

export function needsValue(condition: string): boolean {
  return !withoutValue.has(condition)
}

/** What code gets of a text in the pane: a number where it is written just like that, so that `007` keeps its zeros. */
export function typedValue(text: string): string | number {
  const number = Number(text)
  return Number.isFinite(number) && String(number) === text ? number : text
}

/** The operator of the second filter counts for all. `undefined` when all rows stay. */
export function rowFilter(rows: TableRows, props: WidgetProps): ((index: number) => boolean) | undefined {
  if (props.enableServerSideFiltering === true) return undefined
  const filters = activeFilters(props.filters).map((filter) => ({
    filter,
    column: rows.columns.find(({ alias }) => alias === filter.column),
  }))
  if (filters.length === 0) return undefined
  const isAll = filters[1]?.filter.operator === 'AND'
  return (index) => {
    const matches = ({ filter, column }: { readonly filter: Filter; readonly column: Column | undefined }) =>
      column === undefined || matchesFilter(rows.cell(column, index), column, filter)
    return isAll ? filters.every(matches) : filters.some(matches)
  }
}

function matchesFilter(row: JSONRecord, column: Column, filter: Filter): boolean {
  const value = row[column.alias]
  const dateTest = dateTests[filter.condition]
  if (dateTest) {
    const cell = parseDate(value, asText(cellProperty(column, 'inputFormat', row)))
    const wanted = parseDate(filter.value, '')
    if (cell === undefined) return filter.condition === 'isNot'
    return wanted !== undefined && dateTest(cell, wanted)
  }
  const test = tests[filter.condition]
  if (!test) return true
  const shown = displayText(column, row)
  if (hidesValue(column, row)) return test(shown, filter.value)
  const results = [test(value, filter.value), test(shown, filter.value)]
  return negative.has(filter.condition) ? results.every(Boolean) : results.some(Boolean)
}
