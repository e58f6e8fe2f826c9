import type { WidgetProps } from '../definition'
import { asRecord } from '../values'

/** Whether a row, by its index in `tableData`, has edits that were not saved. */
export function hasEdits(props: WidgetProps, index: unknown): boolean {
  return String(index) in asRecord(props.transientTableData)
}
