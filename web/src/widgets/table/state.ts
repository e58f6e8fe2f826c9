import type { WidgetProps } from '../definition'
import type { JSONRecord } from '../values'

/** The selection a table starts with. */
export function defaultSelection(props: WidgetProps): JSONRecord {
  const { defaultSelectedRow: former } = props
  if (props.multiRowSelection === true) return { selectedRowIndices: props.defaultSelectedRowIndices ?? former ?? [] }
  return { selectedRowIndex: props.defaultSelectedRowIndex ?? former ?? -1 }
}

/** No cell is being edited. */
export const noCell = { column: '', index: -1, inputValue: '', value: '', initialValue: '', __originalIndex__: -1 } as const
