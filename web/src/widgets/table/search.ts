import type { WidgetProps } from '../definition'
import { asBoolean, asText, isBlank, type JSONRecord } from '../values'
import { type Column, isAction } from './columns'
import { displayText } from './display'

/** Case-insensitive substring in any visible column. With a search handler the server searches instead. */
export function matchesSearch(row: JSONRecord, columns: readonly Column[], props: WidgetProps): boolean {
  const wanted = asText(props.searchText).toLowerCase()
  if (wanted === '' || !searchesHere(props)) return true
  return columns.some((column) => column.isVisible && !isAction(column) && contains(row, column, wanted))
}

function searchesHere(props: WidgetProps): boolean {
  return isBlank(props.onSearchTextChanged) || asBoolean(props.enableClientSideSearch)
}

function contains(row: JSONRecord, column: Column, wanted: string): boolean {
  return (
    asText(row[column.alias]).toLowerCase().includes(wanted) ||
    displayText(column, row).toLowerCase().includes(wanted)
  )
}
