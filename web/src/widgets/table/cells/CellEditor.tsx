import { useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { asText, type JSONRecord } from '../../values'
import type { TableActions } from '../actions'
import type { Column } from '../columns'
import { cellOptions } from '../display'
import { editText, inputType, readText } from '../edit-values'
import { cellProblem } from '../validation'

export interface CellEditorProps {
  readonly column: Column
  readonly row: JSONRecord
  readonly actions: TableActions
}

const events: Readonly<Record<string, string>> = { select: 'onOptionChange', date: 'onDateSelected' }

/** An editor in place of a cell's value. Enter and leaving save, Escape cancels; bad values stay in the editor. */
export function CellEditor({ column, row, actions }: CellEditorProps): JSX.Element {
  const isDone = useRef(false)
  const [text, setText] = useState(() => editText(column, row[column.alias]))
  const problem = cellProblem(column, text)
  const finish = (save: boolean, value: unknown = readText(column, text)) => {
    if (isDone.current || (save && column.columnType !== 'select' && problem !== undefined)) return
    isDone.current = true
    if (save && value !== row[column.alias]) actions.edit(column, row, value, events[column.columnType] ?? 'onSubmit')
    else actions.cancelEdit()
  }
  const handleKey = (event: KeyboardEvent<HTMLElement>) => {
    event.stopPropagation()
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    const grid = event.currentTarget.closest<HTMLElement>('.sw-grid')
    if (column.columnType !== 'select' || event.key === 'Escape') finish(event.key === 'Enter')
    // Arrow keys go on from here.
    if (isDone.current) grid?.focus({ preventScroll: true })
  }
  const shared = {
    autoFocus: true,
    className: problem === undefined ? 'sw-cell-editor' : 'sw-cell-editor sw-cell-editor-invalid',
    'aria-label': column.label,
    'aria-invalid': problem !== undefined || undefined,
    title: problem,
    onClick: (event: { stopPropagation: () => void }) => event.stopPropagation(),
    onKeyDown: handleKey,
  }
  if (column.columnType === 'select') {
    const options = cellOptions(column, row)
    const index = options.findIndex(({ value }) => value === row[column.alias])
    return (
      <select
        {...shared}
        value={index}
        onBlur={() => finish(false)}
        onChange={(event) => finish(true, options[Number(event.currentTarget.value)]?.value)}
      >
        <option value={-1} hidden />
        {options.map(({ label }, position) => (
          <option key={position} value={position}>
            {asText(label)}
          </option>
        ))}
      </select>
    )
  }
  return (
    <input
      {...shared}
      type={inputType(column)}
      inputMode={column.columnType === 'number' || column.columnType === 'currency' ? 'decimal' : undefined}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value)
        actions.typeEdit(column, readText(column, event.currentTarget.value))
      }}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => finish(problem === undefined)}
    />
  )
}
