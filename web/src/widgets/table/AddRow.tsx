import { useId, useLayoutEffect, useRef, useState } from 'react'
import type { ChangeEvent } from 'react'
import { ButtonFace } from '../button/ButtonFace'
import { numberInputMode } from '../parts/number-keypad'
import { asBoolean, asRecord, asRecords, asText, type JSONRecord } from '../values'
import { CellProblem } from './cells/CellProblem'
import { DateField } from './cells/DateField'
import { OptionPicker } from './cells/OptionPicker'
import { type Column, isAction } from './columns'
import { cellDate, editText, holdsLines, limited, readCellNumber, readText, storedDate } from './edit-values'
import { tableMessages } from './messages'
import { cellProblem, leastOf } from './validation'

export interface AddRowProps {
  readonly columns: readonly Column[]
  readonly content: JSONRecord
  /** What the options of select columns are filtered by, by alias. */
  readonly filterTexts: JSONRecord
  readonly onFilter: (column: Column, filterText: string) => Promise<unknown>
  readonly isBusy: boolean
  readonly onChange: (content: JSONRecord) => void
  readonly onSave: () => void
  readonly onDiscard: () => void
}

/** Fields for a row that does not exist yet: one per column that can be edited. */
export function AddRow(form: AddRowProps): JSX.Element {
  const { columns, content, isBusy, onChange, onSave, onDiscard } = form
  const editable = columns.filter((column) => !isAction(column) && column.isEditable === true)
  const fields = editable.length > 0 ? editable : columns.filter((column) => !isAction(column))
  const hasProblem = fields.some((column) => problemOf(column, content) !== undefined)
  const box = useRef<HTMLFormElement>(null)
  // The end of a layout effect, because the focus is lost with the form: the keyboard goes on in the grid below.
  useLayoutEffect(() => {
    const form = box.current
    return () => {
      if (form?.contains(document.activeElement)) form.parentElement?.querySelector<HTMLElement>('.sw-grid')?.focus({ preventScroll: true })
    }
  }, [])
  return (
    <form
      ref={box}
      className="sw-add-row"
      aria-label={tableMessages.addRow}
      onSubmit={(event) => {
        event.preventDefault()
        if (!hasProblem) onSave()
      }}
    >
      <div className="sw-add-row-fields">
        {fields.map((column, index) => (
          <LabelledField
            key={column.id}
            column={column}
            value={content[column.alias]}
            isFirst={index === 0}
            problem={problemOf(column, content)}
            filterText={asText(form.filterTexts[column.alias])}
            onFilter={(text) => form.onFilter(column, text)}
            onChange={(value) => onChange({ ...content, [column.alias]: value })}
          />
        ))}
      </div>
      <div className="sw-add-row-buttons">
        <ButtonFace className="sw-cell-button" variant="TERTIARY" text={tableMessages.discard} onClick={onDiscard} />
        <ButtonFace className="sw-cell-button" text={tableMessages.save} isBusy={isBusy} isDisabled={hasProblem} onClick={onSave} />
      </div>
    </form>
  )
}

function isRequired(column: Column): boolean {
  return asRecord(column.validation).isColumnEditableCellRequired === true
}

function problemOf(column: Column, content: JSONRecord): string | undefined {
  const isToggle = column.columnType === 'checkbox' || column.columnType === 'switch'
  return isToggle ? undefined : cellProblem(column, content[column.alias])
}

interface FieldProps {
  readonly column: Column
  readonly problem: string | undefined
  readonly value: unknown
  readonly isFirst: boolean
  readonly filterText: string
  readonly onFilter: (text: string) => Promise<unknown>
  readonly onChange: (value: unknown) => void
}

/** A field under its label. What is wrong is marked in every field and said in the one where the person is. */
function LabelledField(props: FieldProps): JSX.Element {
  const { column, problem } = props
  const id = useId()
  const label = useRef<HTMLLabelElement>(null)
  const [isFocused, setFocused] = useState(false)
  return (
    <label ref={label} onFocus={() => setFocused(true)} onBlur={() => setFocused(false)}>
      <span>
        {column.label}
        {isRequired(column) && <i aria-hidden> *</i>}
      </span>
      <RowField {...props} problemID={isFocused ? id : undefined} />
      {isFocused && problem !== undefined && <CellProblem id={id} field={label} text={problem} />}
    </label>
  )
}

interface RowFieldProps extends FieldProps {
  readonly problemID: string | undefined
}

function RowField(props: RowFieldProps): JSX.Element {
  const { column, value, isFirst, problem, problemID, filterText, onFilter, onChange } = props
  switch (column.columnType) {
    case 'checkbox':
    case 'switch':
      return (
        <input
          type="checkbox"
          className={column.columnType === 'switch' ? 'sw-switch' : 'sw-checkbox'}
          checked={asBoolean(value)}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      )
    case 'select':
      return (
        <OptionPicker
          column={column}
          options={asRecords(column.newRowSelectOptions ?? column.selectOptions)}
          value={value}
          text={asText(value)}
          problem={problem}
          problemID={problemID}
          filterText={filterText}
          onFilter={onFilter}
          onChoose={onChange}
        />
      )
    case 'number':
    case 'currency':
      return (
        <NumberField {...props} />
      )
    case 'date':
      return (
        <DateField
          column={column}
          label={column.label}
          value={cellDate(column, value)}
          problem={problem}
          problemID={problemID}
          takesFocus={isFirst}
          onChange={(date) => onChange(storedDate(column, date))}
        />
      )
    default: {
      const field = {
        ...markOf(props),
        autoFocus: isFirst,
        value: asText(value),
        onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => onChange(readText(column, event.currentTarget.value)),
      }
      return holdsLines(column, value) ? <textarea {...field} rows={1} /> : <input {...field} />
    }
  }
}

function markOf({ problem, problemID }: RowFieldProps) {
  if (problem === undefined) return { className: 'sw-cell-editor' }
  return { className: 'sw-cell-editor sw-cell-editor-invalid', 'aria-invalid': true, 'aria-describedby': problemID }
}

/** Keeps the text as it is typed; what is no number yet is in the row as it stands, and can't be saved. */
function NumberField(props: RowFieldProps): JSX.Element {
  const { column, value, isFirst, onChange } = props
  const [typed, setTyped] = useState<string | undefined>(undefined)
  const isTyped = typed !== undefined && (readCellNumber(column, typed) ?? typed) === (value ?? '')
  return (
    <input
      {...markOf(props)}
      inputMode={numberInputMode(leastOf(column))}
      autoFocus={isFirst}
      value={isTyped ? typed : editText(column, value)}
      onChange={({ currentTarget }) => {
        const text = limited(column, currentTarget.value)
        setTyped(text)
        onChange(text.trim() === '' ? undefined : readCellNumber(column, text) ?? text)
      }}
    />
  )
}
