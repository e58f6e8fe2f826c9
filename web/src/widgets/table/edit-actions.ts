import type { WidgetNode } from '../../model/view'
import type { PageRuntime, TriggerOutcome } from '../../runtime/page-runtime'
import type { WidgetProps } from '../definition'
import { fire } from '../events'
import { asNumber, asRecord, asText, type JSONRecord } from '../values'
import { type Column, originalIndex } from './columns'
import { eventRow } from './grid-columns'
import { noEdit, noSelection } from './state'

/** Changing cells and adding a row (runtime §8.1, inline edit and add row). */
export interface EditActions {
  readonly beginEdit: (column: Column, row: JSONRecord, index: number) => void
  /** What is in the editor so far, and as it was typed; code that checks it sees it. */
  readonly typeEdit: (column: Column, value: unknown, text?: string) => void
  readonly cancelEdit: () => void
  readonly edit: (column: Column, row: JSONRecord, value: unknown, event: string) => void
  readonly discard: (column: Column, row: JSONRecord) => void
  /** Asks for the options of a select column that go with a text. */
  readonly filterOptions: (column: Column, row: JSONRecord, filterText: string) => Promise<TriggerOutcome>
  readonly startRow: () => void
  readonly changeRow: (content: JSONRecord) => void
  /** Answers whether the handler ended well; only then the row closes. */
  readonly saveRow: () => Promise<boolean>
  readonly discardRow: () => Promise<void>
}

const noRow = { isAddRowInProgress: false, newRowContent: undefined, newRow: undefined }

export function editActions(node: WidgetNode, read: () => WidgetProps, runtime: PageRuntime): EditActions {
  const name = node.widgetName
  const path = (column: Column, event: string) => `primaryColumns.${column.id}.${event}`
  return {
    beginEdit: (column, row, index) => {
      const value = row[column.alias]
      const cell = { column: column.alias, index, value, initialValue: value, inputValue: value, [originalIndex]: row[originalIndex] }
      // The edit may move the row in a sorted table: another one would be selected.
      const isSorted = asText(asRecord(read().sortOrder).column) !== ''
      runtime.setMeta(name, { ...(isSorted ? noSelection : {}), editableCell: cell, columnEditableCellValue: { [column.alias]: value } })
    },
    typeEdit: (column, value, text) => {
      const cell = { ...asRecord(read().editableCell), value, inputValue: text ?? value }
      runtime.setMeta(name, { editableCell: cell, columnEditableCellValue: { [column.alias]: value } })
    },
    cancelEdit: () => runtime.setMeta(name, noEdit),
    edit: (column, row, value, event) => {
      const index = asNumber(row[originalIndex]) ?? -1
      const edits = asRecord(read().transientTableData)
      const ofRow = { ...asRecord(edits[String(index)]), [column.alias]: value }
      const meta = {
        ...noEdit,
        triggeredRowIndex: index,
        transientTableData: { ...edits, [index]: ofRow },
        updatedRowIndex: index,
      }
      const context = { currentRow: { ...eventRow(row), [column.alias]: value } }
      void fire(runtime, node, path(column, event), { meta, context })
    },
    discard: (column, row) => {
      const index = asNumber(row[originalIndex]) ?? -1
      const { [String(index)]: _, ...transientTableData } = asRecord(read().transientTableData)
      const meta = { ...noEdit, triggeredRowIndex: index, transientTableData, updatedRowIndex: -1 }
      void fire(runtime, node, path(column, 'onDiscard'), { meta, context: { currentRow: eventRow(row) } })
    },
    filterOptions: (column, row, filterText) => {
      const selectColumnFilterText = { ...asRecord(read().selectColumnFilterText), [column.alias]: filterText }
      const meta = { triggeredRowIndex: asNumber(row[originalIndex]) ?? -1, selectColumnFilterText }
      return fire(runtime, node, path(column, 'onFilterUpdate'), { meta, context: { currentRow: eventRow(row), filterText } })
    },
    startRow: () => {
      const content = asRecord(read().defaultNewRow)
      const page = read().serverSidePaginationEnabled === true ? {} : { pageNo: 1 }
      runtime.setMeta(name, { ...noEdit, ...noSelection, ...page, isAddRowInProgress: true, newRowContent: content, newRow: content })
    },
    changeRow: (newRow) => runtime.setMeta(name, { newRow, newRowContent: newRow }),
    saveRow: async () => {
      const { success } = await fire(runtime, node, 'onAddNewRowSave')
      if (success) runtime.setMeta(name, noRow)
      return success
    },
    discardRow: async () => {
      await fire(runtime, node, 'onAddNewRowDiscard')
      runtime.setMeta(name, noRow)
    },
  }
}
