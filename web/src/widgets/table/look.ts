import { useRef } from 'react'
import type { WidgetProps } from '../definition'
import { asNumber, asRecord, asText, type JSONRecord } from '../values'
import { cellProperty, type Column, originalIndex } from './columns'

/** What of a table's properties decides how every cell looks; the same object until one of them changes. */
export interface TableLook {
  readonly style: JSONRecord
  /** Unsaved edits by original index. */
  readonly edits: unknown
  /** What the options of select columns are filtered by, by alias. */
  readonly filterTexts: unknown
  /** The cell with an open editor. */
  readonly editedColumn: string
  readonly editedIndex: number
  /** Rows with unsaved edits must be saved or discarded before another is changed. */
  readonly isRowLevel: boolean
  /** A new row is being added. */
  readonly isLocked: boolean
  /** An editor holds what may not be saved: first it is put right or given up. */
  readonly hasProblem: boolean
}

const styleNames = ['cellBackground', 'textColor', 'textSize', 'fontStyle', 'horizontalAlignment', 'verticalAlignment'] as const

export function useLook(props: WidgetProps): TableLook {
  const last = useRef<TableLook>()
  const next = lookOf(props, last.current)
  if (!last.current || !isAlike(last.current, next)) last.current = next
  return last.current
}

function lookOf(props: WidgetProps, before: TableLook | undefined): TableLook {
  const cell = asRecord(props.editableCell)
  const isStyled = before !== undefined && styleNames.every((name) => Object.is(before.style[name], props[name]))
  return {
    style: isStyled ? before.style : Object.fromEntries(styleNames.map((name) => [name, props[name]])),
    edits: props.transientTableData,
    filterTexts: props.selectColumnFilterText,
    editedColumn: asText(cell.column),
    editedIndex: asNumber(cell[originalIndex]) ?? -1,
    isRowLevel: props.inlineEditingSaveOption === 'ROW_LEVEL',
    isLocked: props.isAddRowInProgress === true,
    hasProblem: Object.values(asRecord(props.isEditableCellsValid)).includes(false),
  }
}

function isAlike(a: TableLook, b: TableLook): boolean {
  return (Object.keys(a) as (keyof TableLook)[]).every((key) => Object.is(a[key], b[key]))
}

/** Whether a row, by its index in `tableData`, has edits that were not saved. */
export function hasEdits(look: TableLook, index: unknown): boolean {
  return String(index) in asRecord(look.edits)
}

/** Whether a cell's editor is open. */
export function isEdited(column: Column, row: JSONRecord, look: TableLook): boolean {
  return look.editedColumn === column.alias && look.editedIndex === row[originalIndex]
}

/** Whether a person may change a cell now. */
export function isEditable(column: Column, row: JSONRecord, look: TableLook): boolean {
  if (look.isLocked || column.isEditable === false) return false
  if (look.hasProblem && !isEdited(column, row, look)) return false
  if (cellProperty(column, 'isCellEditable', row) !== true || cellProperty(column, 'isDisabled', row) === true) return false
  return !look.isRowLevel || Object.keys(asRecord(look.edits)).length === 0 || hasEdits(look, row[originalIndex])
}
