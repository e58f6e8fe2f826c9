import type { WidgetProps } from '../definition'
import { asRecord, asText } from '../values'
import type { Column } from './columns'
import { columnsOf } from './rows'
import { cellProblem } from './validation'

const checkedTypes = ['text', 'number', 'currency', 'date', 'select']

/** Whether what is typed may be saved, by alias: of the cell that is edited, or of all fields of a new row. */
export function soundCells(props: WidgetProps): Readonly<Record<string, boolean>> {
  const cell = asRecord(props.editableCell)
  const row = props.isAddRowInProgress === true ? asRecord(props.newRow) : undefined
  const typed = (column: Column): unknown => (row ? row[column.alias] : cell.inputValue)
  return Object.fromEntries(
    columnsOf(props)
      .filter((column) => checkedTypes.includes(column.columnType))
      .filter((column) => (row ? column.isEditable === true : asText(cell.column) !== '' && column.alias === cell.column))
      .map((column) => [column.alias, cellProblem(column, typed(column)) === undefined]),
  )
}
