import type moment from 'moment'
import { useId, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { icon as calendar } from 'icon:calendar3'
import { icon as cross } from 'icon:x-lg'
import { Icon } from '../../ui/Icon'
import { fire } from '../events'
import { widgetMessages } from '../messages'
import { describedBy, labelOf } from '../parts/label'
import { Labelled } from '../parts/Labelled'
import { asNumber, asText } from '../values'
import type { WidgetViewProps } from '../view'
import { DatePanel } from './DatePanel'
import { dateInputMode } from './input-mode'
import { isWithin, readStored, readTyped } from './typed-dates'

/** A date, with or without time: typed, or picked from a calendar (runtime §7.1). */
export function DatePickerWidget({ node, props, runtime, width }: WidgetViewProps): JSX.Element {
  const id = useId()
  const control = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [isEntering, setEntering] = useState(false)
  const [typed, setTyped] = useState<string | undefined>(undefined)
  const bounds = { min: readStored(props.minDate), max: readStored(props.maxDate) }
  const stored = readStored(props.value)
  // A day out of bounds is told at once, whoever chose it, and not shown as if it were allowed.
  const isOut = stored !== undefined && !isWithin(stored, bounds, 'day')
  const value = isOut ? undefined : stored
  const format = asText(props.dateFormat) || 'YYYY-MM-DD HH:mm'
  const shown = value?.format(format) ?? ''
  const hasTime = props.timePrecision !== 'None'
  const isInvalid = isOut || (props.isValid === false && props.isDirty === true)
  const isOff = props.isDisabled === true
  const isClearable = stored !== undefined && !isOff && props.isRequired !== true
  const choose = (date: moment.Moment | undefined) => {
    setTyped(undefined)
    void fire(runtime, node, 'onDateSelected', { meta: { value: date?.toISOString() ?? '', isDirty: true } })
  }
  const close = () => {
    setOpen(false)
    void fire(runtime, node, 'onBlur')
  }
  const open = (entersCalendar = false) => {
    if (isOff) return
    setEntering(entersCalendar)
    if (isOpen) return
    setOpen(true)
    void fire(runtime, node, 'onFocus')
  }
  const accept = () => {
    if (typed === undefined) return
    const date = readTyped(typed, format)
    if (typed.trim() === '') choose(undefined)
    else if (date !== undefined && isWithin(date, bounds)) choose(date)
    else setTyped(undefined)
  }
  const leave = () => {
    close()
    field.current?.focus({ preventScroll: true })
  }
  const clear = () => {
    choose(undefined)
    field.current?.focus({ preventScroll: true })
  }
  const handleKey = (event: KeyboardEvent) => {
    // The button that clears is not in the tab order.
    const isEmptied = (typed ?? shown) === '' && (event.key === 'Delete' || event.key === 'Backspace')
    if (event.key === 'Enter') {
      // With nothing to accept or to close, it submits the form around.
      if (typed === undefined && !isOpen) return
      accept()
      if (isOpen) close()
    } else if (event.key === 'Escape' && isOpen) leave()
    else if (event.key === 'ArrowDown') open(true)
    // The arrow leads into the calendar, Tab past it.
    else if (event.key === 'Tab' && isOpen) return close()
    else if (isEmptied && isClearable) clear()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const problem = isOut ? widgetMessages.dateOutOfRange : value ? widgetMessages.invalid : widgetMessages.required
  const shapes = ['sw-control', 'sw-date-control', isInvalid && 'sw-control-invalid', isOff && 'sw-control-off']
  return (
    <Labelled
      node={node}
      props={props}
      controlID={id}
      width={width}
      message={isInvalid ? problem : undefined}
      isMessageSteady={isOut}
    >
      <div ref={control} className={shapes.filter(Boolean).join(' ')}>
        <input
          ref={field}
          id={id}
          className={shown.length > 12 ? 'sw-control-field sw-date-field sw-date-long' : 'sw-control-field sw-date-field'}
          value={typed ?? shown}
          placeholder={widgetMessages.selectDate}
          disabled={isOff}
          autoComplete="off"
          inputMode={dateInputMode()}
          role="combobox"
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          aria-controls={isOpen ? `${id}-panel` : undefined}
          aria-invalid={isInvalid || undefined}
          aria-label={labelOf(node, props) === '' ? node.widgetName : undefined}
          aria-describedby={describedBy(id, node, props, isInvalid)}
          aria-required={props.isRequired === true || undefined}
          onClick={() => open()}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={handleKey}
          onBlur={accept}
        />
        {isClearable && (
          <button type="button" tabIndex={-1} className="sw-control-button" aria-label={widgetMessages.clear} onClick={clear}>
            <Icon of={cross} size={11} />
          </button>
        )}
        <button
          type="button"
          tabIndex={-1}
          className="sw-control-button sw-date-open"
          aria-label={widgetMessages.chooseDate}
          disabled={isOff}
          onClick={() => (isOpen ? close() : open())}
        >
          <Icon of={calendar} size={14} />
        </button>
      </div>
      {isOpen && (
        <DatePanel
          id={`${id}-panel`}
          anchor={control}
          value={value}
          bounds={bounds}
          firstDay={asNumber(props.firstDayOfWeek) ?? 0}
          precision={hasTime ? (props.timePrecision === 'second' ? 'second' : 'minute') : 'day'}
          hasShortcuts={props.shortcuts === true}
          takesFocus={isEntering}
          onChoose={choose}
          onClear={props.isRequired === true ? undefined : () => stored && choose(undefined)}
          onPicked={() => {
            if (props.closeOnSelection === true) close()
          }}
          onDone={leave}
          onClose={close}
          onLeave={leave}
        />
      )}
    </Labelled>
  )
}
