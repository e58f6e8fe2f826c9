import moment from 'moment'
import { useId, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { icon as calendar } from 'icon:calendar3'
import { icon as cross } from 'icon:x-lg'
import { Icon } from '../../ui/Icon'
import { variables } from '../appearance'
import { fire } from '../events'
import { widgetMessages } from '../messages'
import { Labelled } from '../parts/Labelled'
import { Popover } from '../parts/Popover'
import { asNumber, asText, isBlank } from '../values'
import type { WidgetViewProps } from '../view'
import { Calendar } from './Calendar'
import { Shortcuts } from './Shortcuts'
import { TimeFields } from './TimeFields'
import './date-picker.css'

/** A date, with or without time: typed, or picked from a calendar. */
export function DatePickerWidget({ node, props, runtime, width }: WidgetViewProps): JSX.Element {
  const id = useId()
  const control = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [typed, setTyped] = useState<string | undefined>(undefined)
  const value = read(props.value)
  const format = asText(props.dateFormat) || 'YYYY-MM-DD HH:mm'
  const hasTime = props.timePrecision !== 'None'
  const isInvalid = props.isValid === false && props.isDirty === true
  const isOff = props.isDisabled === true
  const choose = (date: moment.Moment | undefined) => {
    setTyped(undefined)
    void fire(runtime, node, 'onDateSelected', { meta: { value: date ? date.format() : '', isDirty: true } })
  }
  const close = () => {
    setOpen(false)
    void fire(runtime, node, 'onBlur')
  }
  const open = () => {
    if (isOff || isOpen) return
    setOpen(true)
    void fire(runtime, node, 'onFocus')
  }
  const accept = () => {
    if (typed === undefined) return
    const date = moment(typed, [format, moment.ISO_8601])
    if (typed.trim() === '') choose(undefined)
    else if (date.isValid()) choose(date)
    else setTyped(undefined)
  }
  const handleKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter') accept()
    else if (event.key === 'Escape' && isOpen) close()
    else if (event.key === 'ArrowDown' && !isOpen) open()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const pickDay = (day: moment.Moment) => {
    const time = value ?? moment()
    const isDateOnly = !hasTime
    choose(isDateOnly ? day.clone().startOf('day') : day.clone().set({ hour: time.hour(), minute: time.minute(), second: time.second() }))
    if (props.closeOnSelection !== false && !hasTime) close()
  }
  const bounds = { min: read(props.minDate), max: read(props.maxDate) }
  const shapes = ['sw-control', isInvalid && 'sw-control-invalid', isOff && 'sw-control-off']
  return (
    <Labelled
      node={node}
      props={props}
      controlID={id}
      width={width}
      message={isInvalid ? (value ? widgetMessages.invalid : widgetMessages.required) : undefined}
    >
      <div ref={control} className={shapes.filter(Boolean).join(' ')}>
        <input
          id={id}
          className="sw-control-field"
          value={typed ?? value?.format(format) ?? ''}
          placeholder={format}
          disabled={isOff}
          autoComplete="off"
          role="combobox"
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          aria-invalid={isInvalid || undefined}
          aria-label={isBlank(props.label) ? node.widgetName : undefined}
          onClick={open}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={handleKey}
          onBlur={accept}
        />
        {value && !isOff && props.isRequired !== true && (
          <button type="button" className="sw-control-button" aria-label={widgetMessages.clear} onClick={() => choose(undefined)}>
            <Icon of={cross} size={11} />
          </button>
        )}
        <button
          type="button"
          tabIndex={-1}
          className="sw-control-button"
          aria-label={widgetMessages.chooseDate}
          disabled={isOff}
          onClick={() => (isOpen ? close() : open())}
        >
          <Icon of={calendar} size={14} />
        </button>
      </div>
      {isOpen && (
        <Popover anchor={control} onClose={close} style={variables(props)} className="sw-date">
          <div className="sw-date-panel" role="dialog" aria-label={widgetMessages.chooseDate} onKeyDown={handleKey}>
            {props.shortcuts === true && <Shortcuts hasTime={hasTime} onChoose={choose} />}
            <div className="sw-date-main">
              <Calendar value={value} firstDay={asNumber(props.firstDayOfWeek) ?? 0} {...bounds} onPick={pickDay} />
              {hasTime && (
                <TimeFields
                  value={value ?? moment().startOf('day')}
                  hasSeconds={props.timePrecision === 'second'}
                  onChange={choose}
                  onDone={close}
                />
              )}
            </div>
          </div>
        </Popover>
      )}
    </Labelled>
  )
}

function read(value: unknown): moment.Moment | undefined {
  if (typeof value !== 'string' || value === '') return undefined
  const date = moment(value, moment.ISO_8601)
  return date.isValid() ? date : undefined
}
