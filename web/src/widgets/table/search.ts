import type { WidgetProps } from '../definition'
import { asBoolean, asText, isBlank } from '../values'
import { type Column, holdsData } from './columns'
import { displayText, hidesValue } from './display'
import type { TableRows } from './rows'

/**
 * Case-insensitive substring in any visible column, as it is or as it is displayed. `undefined` when all rows stay:
 * with a search handler the server searches instead.
 */
export function rowSearch(rows: TableRows, props: WidgetProps): ((index: number) => boolean) | undefined {
  const wanted = asText(props.searchText).toLowerCase()
  if (wanted === '' || !searchesHere(props)) return undefined
  const columns = rows.columns.filter((column) => column.isVisible && holdsData(column))
  return (index) => columns.some((column) => contains(rows, column, index, wanted))
}

function searchesHere(props: WidgetProps): boolean {
  return isBlank(props.onSearchTextChanged) || asBoolean(props.enableClientSideSearch)
}

/** Shown as they are. */
const plainTypes: readonly string[] = ['text', 'number', 'checkbox', 'switch', 'image', 'video']

function contains(rows: TableRows, column: Column, index: number, wanted: string): boolean {
  if (plainTypes.includes(column.columnType)) return holds(rows.value(column, index), wanted)
  const cell = rows.cell(column, index)
  return holds(displayText(column, cell), wanted) || (!hidesValue(column, cell) && holds(rows.value(column, index), wanted))
}

function holds(value: unknown, wanted: string): boolean {
  return asText(value).toLowerCase().includes(wanted)
}
