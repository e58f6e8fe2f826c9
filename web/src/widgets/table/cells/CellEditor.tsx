import { useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { asNumber, asText, isBlank, type JSONRecord } from '../../values'
import type { Column } from '../columns'
import { formatDate, parseDate } from '../dates'
import { cellOptions } from '../display'
import { cellProblem } from '../validation'

export interface CellEditorProps {
  readonly column: Column
  readonly row: JSONRecord
  readonly onSave: (value: unknown) => void
  readonly onCancel: () => void
}

const localDate = 'YYYY-MM-DDTHH:mm'

/** An editor in place of a cell's value. Enter and leaving save, Escape cancels; bad values stay in the editor. */
export function CellEditor(editor: CellEditorProps): JSX.Element {
  const { column, row, onSave, onCancel } = editor
  const isDone = useRef(false)
  const [text, setText] = useState(() => editText(column, row))
  const problem = cellProblem(column, text)
  const finish = (save: boolean) => {
    if (isDone.current) return
    if (save && problem !== undefined) return
    isDone.current = true
    if (save) onSave(readText(column, text))
    else onCancel()
  }
  const handleKey = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Enter') finish(true)
    else if (event.key === 'Escape') finish(false)
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
        onChange={(event) => {
          isDone.current = true
          onSave(options[Number(event.currentTarget.value)]?.value)
        }}
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
      type={column.columnType === 'date' ? 'datetime-local' : 'text'}
      inputMode={isNumeric(column) ? 'decimal' : undefined}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => finish(problem === undefined)}
    />
  )
}

function isNumeric({ columnType }: Column): boolean {
  return columnType === 'number' || columnType === 'currency'
}

function editText(column: Column, row: JSONRecord): string {
  const value = row[column.alias]
  if (column.columnType !== 'date') return asText(value)
  return isBlank(value) ? '' : parseDate(value, asText(column.inputFormat))?.format(localDate) ?? ''
}

function readText(column: Column, text: string): unknown {
  if (isNumeric(column)) return asNumber(text) ?? null
  if (column.columnType !== 'date' || text === '') return text
  const format = asText(column.inputFormat)
  return format === '' ? parseDate(text, '')?.toISOString() ?? text : formatDate(text, '', format)
}
