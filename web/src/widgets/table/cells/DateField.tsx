import type moment from 'moment'
import { useId, useRef, useState } from 'react'
import type { FocusEvent, KeyboardEvent, MouseEvent } from 'react'
import { DatePanel } from '../../date-picker/DatePanel'
import { dateInputMode } from '../../date-picker/input-mode'
import { isLocalized, isWithin, readExactly, readTyped } from '../../date-picker/typed-dates'
import { widgetMessages } from '../../messages'
import { asNumber, asRecord, type JSONRecord } from '../../values'
import type { Column } from '../columns'
import { dateBounds, datePrecision, editFormat } from '../edit-values'

export interface DateFieldProps {
  readonly column: Column
  /** The cell's row, where there is one. */
  readonly row?: JSONRecord
  readonly label: string
  readonly value: moment.Moment | undefined
  readonly problem?: string | undefined
  /** The element that says what the problem is. */
  readonly problemID?: string | undefined
  readonly isDisabled?: boolean
  readonly takesFocus?: boolean
  readonly opensAtOnce?: boolean
  /** With every date that is typed to its end or picked; without one: the field was emptied. */
  readonly onChange: (date: moment.Moment | undefined) => void
  /**
   * Ends what is edited here: by Enter or Tab, by picking a day where there is no time, by leaving, or by Escape without saving.
   * Answers whether it ended: what may not be saved stays.
   */
  readonly onFinish?: (saves: boolean, hasKey: boolean) => boolean
}

/** A field for a date of a column, written as the column shows it, with a calendar (runtime §8.1). */
export function DateField(field: DateFieldProps): JSX.Element {
  const { column, row, value, problem, isDisabled = false, onChange, onFinish } = field
  const id = useId()
  const frame = useRef<HTMLSpanElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const [isOpen, setOpen] = useState(field.opensAtOnce === true)
  const [isEntering, setEntering] = useState(false)
  const [typed, setTyped] = useState<string | undefined>(undefined)
  const format = editFormat(column, row)
  const precision = datePrecision(column, row)
  const bounds = dateBounds(column)
  const isRequired = asRecord(column.validation).isColumnEditableCellRequired === true
  const open = (entersCalendar: boolean) => {
    setEntering(entersCalendar)
    if (!isDisabled) setOpen(true)
  }
  const change = (text: string) => {
    setTyped(text)
    const date = readExactly(text, format)
    if (text.trim() === '') onChange(undefined)
    else if (date !== undefined && isWithin(date, bounds)) onChange(date)
  }
  /** Takes what was typed as far as it can be understood; the rest is dropped. */
  const accept = () => {
    setTyped(undefined)
    const date = typed === undefined || typed.trim() === '' ? undefined : readTyped(typed, format)
    if (date !== undefined && isWithin(date, bounds)) onChange(date)
  }
  const leave = () => {
    setOpen(false)
    input.current?.focus({ preventScroll: true })
  }
  const finish = (hasKey: boolean) => {
    accept()
    setOpen(false)
    return onFinish?.(true, hasKey) === true
  }
  const handleKey = (event: KeyboardEvent) => {
    // Through the grid, if this ends here.
    if (event.key === 'Tab' && onFinish !== undefined) return finish(true) ? event.preventDefault() : event.stopPropagation()
    if (event.key === 'ArrowDown') open(true)
    else if (event.key === 'Escape' && onFinish !== undefined) onFinish(false, true)
    else if (event.key === 'Escape' && isOpen) leave()
    else if (event.key === 'Enter' && onFinish !== undefined) finish(true)
    else {
      if (event.key === 'Enter') accept()
      if (onFinish !== undefined) event.stopPropagation()
      return
    }
    event.preventDefault()
    event.stopPropagation()
  }
  // Focus in the calendar is still in the field; while it is open, a press beside everything is told by the panel.
  const handleBlur = ({ relatedTarget }: FocusEvent) => {
    const panel = document.getElementById(`${id}-panel`)
    const stays = relatedTarget === null ? isOpen : frame.current?.contains(relatedTarget) === true || panel?.contains(relatedTarget) === true
    if (!stays) finish(false)
  }
  const handlePress = () => {
    if (onFinish === undefined) setOpen(false)
    else finish(false)
  }
  return (
    // What happens in the calendar is no click on the row.
    <span ref={frame} className="sw-cell-date" onClick={stop} onDoubleClick={stop} onMouseDown={stop} onBlur={handleBlur}>
      <input
        ref={input}
        autoFocus={field.takesFocus === true}
        className={problem === undefined ? 'sw-cell-editor sw-date-field' : 'sw-cell-editor sw-cell-editor-invalid sw-date-field'}
        role="combobox"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-controls={isOpen ? `${id}-panel` : undefined}
        aria-label={field.label}
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={problem === undefined ? undefined : field.problemID}
        autoComplete="off"
        inputMode={dateInputMode()}
        placeholder={isLocalized(format) ? widgetMessages.selectDate : format}
        disabled={isDisabled}
        value={typed ?? value?.format(format) ?? ''}
        onChange={(event) => change(event.currentTarget.value)}
        onClick={() => open(false)}
        onKeyDown={handleKey}
        onFocus={(event) => event.currentTarget.select()}
      />
      {isOpen && (
        <DatePanel
          id={`${id}-panel`}
          anchor={input}
          value={value}
          bounds={bounds}
          firstDay={asNumber(column.firstDayOfWeek) ?? 0}
          precision={precision}
          hasShortcuts={column.shortcuts === true}
          takesFocus={isEntering}
          onChoose={(date) => {
            setTyped(undefined)
            onChange(date)
          }}
          onClear={isRequired ? undefined : () => {
            setTyped(undefined)
            onChange(undefined)
          }}
          onPicked={() => {
            if (precision !== 'day') return
            if (onFinish === undefined) leave()
            else onFinish(true, true)
          }}
          onDone={() => (onFinish === undefined ? leave() : finish(true))}
          onClose={handlePress}
          onLeave={leave}
        />
      )}
    </span>
  )
}

function stop(event: MouseEvent): void {
  event.stopPropagation()
}
