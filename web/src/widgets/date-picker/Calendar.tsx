import moment from 'moment'
import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { icon as next } from 'icon:chevron-right'
import { icon as previous } from 'icon:chevron-left'
import { Icon } from '../../ui/Icon'
import { widgetMessages } from '../messages'
import { clamped } from './typed-dates'

export interface CalendarProps {
  readonly value: moment.Moment | undefined
  /** The day that is seen first, if it is another one than the chosen day. */
  readonly start?: moment.Moment | undefined
  /** 0 is Sunday. */
  readonly firstDay: number
  readonly min: moment.Moment | undefined
  readonly max: moment.Moment | undefined
  /** The focus goes to the chosen day as soon as the calendar is there. */
  readonly takesFocus?: boolean
  readonly onPick: (day: moment.Moment) => void
}

/** A month of days; arrow keys move by day and week, Page Up and Page Down by month. */
export function Calendar({ value, start: first, firstDay, min, max, takesFocus = false, onPick }: CalendarProps): JSX.Element {
  // A month in which nothing can be picked would say that nothing can be picked at all.
  const [focus, setFocus] = useState(() => clamped(first ?? value ?? moment(), { min, max }).clone().startOf('day'))
  const grid = useRef<HTMLDivElement>(null)
  const wantsFocus = useRef(false)
  wantsFocus.current = wantsFocus.current || takesFocus
  const start = focus.clone().startOf('month')
  const offset = (start.day() - (firstDay % 7) + 7) % 7
  const days = Array.from({ length: 42 }, (_, index) => start.clone().add(index - offset, 'days'))
  const isAllowed = (day: moment.Moment) => !(min && day.isBefore(min, 'day')) && !(max && day.isAfter(max, 'day'))
  // An effect, because the day that the keys lead to is on the screen only afterwards.
  useEffect(() => {
    if (wantsFocus.current) grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  }, [focus, takesFocus])
  const move = (amount: number, unit: 'days' | 'months' | 'years') => setFocus(focus.clone().add(amount, unit))
  const handleKey = (event: KeyboardEvent) => {
    const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1
    const moves: Readonly<Record<string, readonly [number, 'days' | 'months']>> = {
      ArrowLeft: [-forward, 'days'],
      ArrowRight: [forward, 'days'],
      ArrowUp: [-7, 'days'],
      ArrowDown: [7, 'days'],
      PageUp: [-1, 'months'],
      PageDown: [1, 'months'],
    }
    const step = moves[event.key]
    if (!step) return
    wantsFocus.current = true
    move(...step)
    event.preventDefault()
    event.stopPropagation()
  }
  const shortNames = shortWeekdays(firstDay)
  const years = yearsAround(focus.year(), min?.year(), max?.year())
  return (
    <div className="sw-calendar">
      <div className="sw-calendar-head">
        <button type="button" className="sw-control-button" aria-label={widgetMessages.previousMonth} onClick={() => move(-1, 'months')}>
          <Icon of={previous} size={13} />
        </button>
        <select
          aria-label={widgetMessages.month}
          value={focus.month()}
          onChange={(event) => setFocus(focus.clone().month(Number(event.currentTarget.value)))}
        >
          {names(12, (index) => new Date(2024, index, 1), { month: 'long' }).map((name, index) => (
            <option key={name} value={index}>
              {name}
            </option>
          ))}
        </select>
        <select
          aria-label={widgetMessages.year}
          value={focus.year()}
          onChange={(event) => setFocus(focus.clone().year(Number(event.currentTarget.value)))}
        >
          {years.map((year) => (
            <option key={year}>{year}</option>
          ))}
        </select>
        <button type="button" className="sw-control-button" aria-label={widgetMessages.nextMonth} onClick={() => move(1, 'months')}>
          <Icon of={next} size={13} />
        </button>
      </div>
      <div ref={grid} className="sw-calendar-grid" onKeyDown={handleKey}>
        {weekdays('long', firstDay).map((name, index) => (
          <abbr key={name} title={name}>
            {shortNames[index]}
          </abbr>
        ))}
        {days.map((day) => (
          <button
            key={day.format('YYYY-MM-DD')}
            type="button"
            tabIndex={day.isSame(focus, 'day') ? 0 : -1}
            disabled={!isAllowed(day)}
            aria-label={day.toDate().toLocaleDateString(undefined, { dateStyle: 'long' })}
            aria-pressed={value !== undefined && day.isSame(value, 'day')}
            aria-current={day.isSame(moment(), 'day') ? 'date' : undefined}
            className={day.isSame(focus, 'month') ? 'sw-day' : 'sw-day sw-day-outside'}
            onClick={() => {
              setFocus(day)
              onPick(day)
            }}
          >
            {day.date()}
          </button>
        ))}
      </div>
    </div>
  )
}

/** Names in the browser's language. */
function names(count: number, at: (index: number) => Date, style: Intl.DateTimeFormatOptions): readonly string[] {
  const format = new Intl.DateTimeFormat(undefined, style)
  return Array.from({ length: count }, (_, index) => format.format(at(index)))
}

/** Some languages have no short names that fit a day's width. */
function shortWeekdays(firstDay: number): readonly string[] {
  const short = weekdays('short', firstDay)
  return short.every(({ length }) => length <= 4) ? short : weekdays('narrow', firstDay)
}

/** The seventh of January 2024 is a Sunday. */
function weekdays(weekday: 'long' | 'short' | 'narrow', firstDay: number): readonly string[] {
  return names(7, (index) => new Date(2024, 0, 7 + ((index + firstDay) % 7)), { weekday })
}

function yearsAround(year: number, min = year - 100, max = year + 50): readonly number[] {
  const first = Math.min(year, Math.max(min, year - 100))
  const last = Math.max(year, Math.min(max, year + 100))
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
