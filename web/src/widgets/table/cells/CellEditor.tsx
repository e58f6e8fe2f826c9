import { useEffect, useId, useRef, useState } from 'react'
import type { ChangeEvent, FocusEvent, KeyboardEvent, MouseEvent } from 'react'
import { classNames } from '../../../lib/class-names'
import { numberInputMode } from '../../parts/number-keypad'
import { asRecord, asText, type JSONRecord } from '../../values'
import type { TableActions } from '../actions'
import type { Column } from '../columns'
import { cellOptions, displayText } from '../display'
import { cellDate, editText, holdsLines, isNumeric, limited, readText, storedDate } from '../edit-values'
import type { TableLook } from '../look'
import { cellProblem, leastOf } from '../validation'
import { CellProblem } from './CellProblem'
import { DateField } from './DateField'
import { OptionPicker } from './OptionPicker'

type TextField = HTMLInputElement | HTMLTextAreaElement

export interface CellEditorProps {
  readonly column: Column
  readonly row: JSONRecord
  readonly look: TableLook
  readonly actions: TableActions
}

/** An editor in place of a cell's value. */
export function CellEditor(editor: CellEditorProps): JSX.Element {
  switch (editor.column.columnType) {
    case 'select':
      return <OptionEditor {...editor} />
    case 'date':
      return <DateEditor {...editor} />
    default:
      return <TextEditor {...editor} />
  }
}

/** Options to choose from, open at once; closing the list leaves the value as it was. */
function OptionEditor({ column, row, look, actions }: CellEditorProps): JSX.Element {
  const frame = useRef<HTMLSpanElement>(null)
  const leave = (hasKey: boolean) => {
    const grid = frame.current?.closest<HTMLElement>('.sw-grid')
    actions.cancelEdit()
    // Arrow keys go on from here.
    if (hasKey) grid?.focus({ preventScroll: true })
  }
  // Tab has closed the list and leads on through the grid.
  const handleKey = (event: KeyboardEvent) => (event.key === 'Tab' ? event.preventDefault() : event.stopPropagation())
  return (
    <span ref={frame} className="sw-cell-picker" onKeyDown={handleKey}>
      <OptionPicker
        column={column}
        options={cellOptions(column, row)}
        value={row[column.alias]}
        text={displayText(column, row)}
        filterText={asText(asRecord(look.filterTexts)[column.alias])}
        opensAtOnce
        onFilter={(text) => actions.filterOptions(column, row, text)}
        onChoose={(value) => {
          if (value !== row[column.alias]) actions.edit(column, row, value, 'onOptionChange')
        }}
        onClose={leave}
      />
    </span>
  )
}

/** A date with its calendar, open at once. Enter, Tab, a picked day and leaving save, Escape cancels. */
function DateEditor({ column, row, actions }: CellEditorProps): JSX.Element {
  const id = useId()
  const frame = useRef<HTMLSpanElement>(null)
  const isDone = useRef(false)
  const original = row[column.alias]
  const [draft, setDraft] = useState(() => cellDate(column, original))
  // Taking what was typed and finishing happen in one turn, before anything is drawn.
  const latest = useRef(draft)
  const [isTouched, setTouched] = useState(false)
  const problem = isTouched ? cellProblem(column, asText(storedDate(column, draft))) : undefined
  const finish = (saves: boolean, hasKey: boolean) => {
    const value = storedDate(column, latest.current)
    const isSame = latest.current?.valueOf() === cellDate(column, original)?.valueOf()
    if (isDone.current || (saves && !isSame && cellProblem(column, asText(value)) !== undefined)) return isDone.current
    isDone.current = true
    const grid = frame.current?.closest<HTMLElement>('.sw-grid')
    if (saves && !isSame) actions.edit(column, row, value, 'onDateSelected')
    else actions.cancelEdit()
    // Arrow keys go on from here.
    if (hasKey) grid?.focus({ preventScroll: true })
    return true
  }
  return (
    <span ref={frame} className="sw-cell-picker">
      <DateField
        column={column}
        row={row}
        label={column.label}
        value={draft}
        problem={problem}
        problemID={id}
        takesFocus
        opensAtOnce
        onChange={(date) => {
          // The focus leaves after the end, with what was typed.
          if (isDone.current) return
          latest.current = date
          setDraft(date)
          setTouched(true)
          actions.typeEdit(column, storedDate(column, date))
        }}
        onFinish={finish}
      />
      {problem !== undefined && <CellProblem id={id} field={frame} text={problem} />}
    </span>
  )
}

/**
 * A field for text and numbers. Enter, Tab and leaving save, Shift with Enter breaks a line where there may be several,
 * Escape cancels; what may not be saved stays in the editor.
 */
function TextEditor({ column, row, actions }: CellEditorProps): JSX.Element {
  const id = useId()
  const place = useRef<TextField | null>(null)
  const isDone = useRef(false)
  const [hasLines] = useState(() => holdsLines(column, row[column.alias]))
  const [before] = useState(() => editText(column, row[column.alias]))
  const [text, setText] = useState(before)
  const problem = cellProblem(column, text)
  // An effect: an editor that came into sight again begins anew, and the table must not hold what it held before.
  useEffect(() => actions.typeEdit(column, row[column.alias], before), [])
  const finish = (save: boolean) => {
    if (isDone.current || (save && problem !== undefined && text !== before)) return
    isDone.current = true
    const value = readText(column, text)
    if (save && text !== before && value !== row[column.alias]) actions.edit(column, row, value, 'onSubmit')
    else actions.cancelEdit()
  }
  const handleKey = (event: KeyboardEvent<HTMLElement>) => {
    const { key, shiftKey } = event
    if (key !== 'Tab') event.stopPropagation()
    if (key !== 'Enter' && key !== 'Escape' && key !== 'Tab') return
    if (hasLines && key === 'Enter' && shiftKey) return
    const grid = event.currentTarget.closest<HTMLElement>('.sw-grid')
    finish(key !== 'Escape')
    // Tab leads on through the grid, or away from what stays to be put right.
    if (key !== 'Tab' || isDone.current) event.preventDefault()
    // Arrow keys go on from here.
    if (isDone.current) grid?.focus({ preventScroll: true })
  }
  const field = {
    ref: (element: TextField | null) => {
      place.current = element
    },
    autoFocus: true,
    className: classNames('sw-cell-editor', problem !== undefined && 'sw-cell-editor-invalid', column.allowCellWrapping === true && 'sw-cell-editor-grows'),
    'aria-label': column.label,
    'aria-invalid': problem !== undefined || undefined,
    'aria-describedby': problem === undefined ? undefined : id,
    value: text,
    onClick: (event: MouseEvent) => event.stopPropagation(),
    onKeyDown: handleKey,
    onChange: ({ currentTarget: { value } }: ChangeEvent<TextField>) => {
      const next = limited(column, value)
      setText(next)
      actions.typeEdit(column, readText(column, next), next)
    },
    onFocus: ({ currentTarget: { value }, currentTarget }: FocusEvent<TextField>) => currentTarget.setSelectionRange(value.length, value.length),
    // What may not be saved stays to be put right.
    onBlur: () => finish(true),
  }
  return (
    <>
      {hasLines ? <textarea {...field} rows={1} /> : <input {...field} inputMode={isNumeric(column) ? numberInputMode(leastOf(column)) : undefined} />}
      {problem !== undefined && <CellProblem id={id} field={place} text={problem} />}
    </>
  )
}
