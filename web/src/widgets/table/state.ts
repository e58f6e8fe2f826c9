import type { WidgetProps } from '../definition'
import { asNumber, type JSONRecord } from '../values'

/** The selection a table starts with. */
export function defaultSelection(props: WidgetProps): JSONRecord {
  const { defaultSelectedRow: former } = props
  if (props.multiRowSelection === true) return { selectedRowIndices: props.defaultSelectedRowIndices ?? former ?? [] }
  return { selectedRowIndex: props.defaultSelectedRowIndex ?? former ?? -1 }
}

/** No row is selected. */
export const noSelection = { selectedRowIndex: -1, selectedRowIndices: [] } as const

/** Nobody has turned a page of these rows yet. */
export const firstPage = { pageNo: 1, nextPageVisited: false, previousPageVisited: false } as const

/**
 * What a page of the server holds: as many rows as it gave. The last page may hold fewer, so that on later pages the most that was
 * seen counts.
 */
export function pageLength(props: WidgetProps, given: number): number {
  const before = asNumber(props.pageNo) === 1 ? 0 : asNumber(props.pageLength) ?? 0
  return Math.max(before, given)
}

/** No cell is being edited. */
export const noCell = { column: '', index: -1, inputValue: '', value: '', initialValue: '', __originalIndex__: -1 } as const
export const noEdit = { editableCell: noCell, columnEditableCellValue: {} } as const
