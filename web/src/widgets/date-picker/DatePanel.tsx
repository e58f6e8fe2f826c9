import moment from 'moment'
import { useState } from 'react'
import type { KeyboardEvent, RefObject } from 'react'
import { widgetMessages } from '../messages'
import { leaveByTab } from '../parts/leave-by-tab'
import { Popover } from '../parts/Popover'
import { Calendar } from './Calendar'
import { PanelActions } from './PanelActions'
import { Shortcuts } from './Shortcuts'
import { TimeFields } from './TimeFields'
import { atTime, type Bounds, clamped, isWithin } from './typed-dates'
import './date-picker.css'

export interface DatePanelProps {
  readonly id: string
  readonly anchor: RefObject<HTMLElement>
  readonly value: moment.Moment | undefined
  readonly bounds: Bounds
  /** 0 is Sunday. */
  readonly firstDay: number
  readonly precision: 'day' | 'minute' | 'second'
  readonly hasShortcuts: boolean
  /** The focus goes to the calendar. */
  readonly takesFocus: boolean
  readonly onChoose: (date: moment.Moment) => void
  /** The date is to be taken back; no button for it without this. */
  readonly onClear?: (() => void) | undefined
  /** A day, a shortcut or no date was picked, after {@link onChoose} or {@link onClear}. */
  readonly onPicked: () => void
  /** The times are as they should be. */
  readonly onDone: () => void
  readonly onClose: () => void
  /** Closed by a key: the focus wants to go back to the field. */
  readonly onLeave: () => void
}

/** Where the calendar looks, and how often it was led there. */
interface Seen {
  readonly day: moment.Moment | undefined
  readonly count: number
}

/** The calendar beside a field, with times and shortcuts where they are asked for. */
export function DatePanel(panel: DatePanelProps): JSX.Element {
  const { id, value, bounds, precision, hasShortcuts, onChoose, onClear, onPicked, onDone, onClose, onLeave } = panel
  const handleKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape') onLeave()
    else leaveByTab(event, panel.anchor, onLeave)
    event.stopPropagation()
  }
  const pick = (date: moment.Moment) => {
    onChoose(date)
    onPicked()
  }
  // Days that may be of another month are looked at as soon as they are picked.
  const [seen, setSeen] = useState<Seen>({ day: undefined, count: 0 })
  const pickAndSee = (day: moment.Moment) => {
    setSeen({ day, count: seen.count + 1 })
    pick(day)
  }
  // Another day keeps the time of the day before; the first one begins at midnight, unless it is today.
  const pickDay = (day: moment.Moment) => pick(atTime(day, value ?? moment().startOf('day')))
  const pickToday = () => {
    const today = atTime(moment(), value ?? moment().startOf(precision))
    pickAndSee(precision === 'day' ? today : clamped(today, bounds))
  }
  const clear = () => {
    onClear?.()
    onPicked()
  }
  return (
    <Popover anchor={panel.anchor} onClose={onClose} className="sw-date">
      <div id={id} className="sw-date-panel" role="dialog" aria-label={widgetMessages.chooseDate} onKeyDown={handleKey}>
        {hasShortcuts && <Shortcuts hasTime={precision !== 'day'} onChoose={pickAndSee} />}
        <div className="sw-date-main">
          <Calendar
            key={seen.count}
            value={value}
            start={seen.day}
            firstDay={panel.firstDay}
            {...bounds}
            takesFocus={panel.takesFocus && seen.count === 0}
            onPick={pickDay}
          />
          {precision !== 'day' && (
            <TimeFields
              value={value ?? moment().startOf('day')}
              hasSeconds={precision === 'second'}
              onChange={onChoose}
              onDone={onDone}
            />
          )}
          <PanelActions
            onToday={hasShortcuts ? undefined : pickToday}
            isTodayAllowed={isWithin(moment(), bounds, 'day')}
            onClear={onClear && clear}
          />
        </div>
      </div>
    </Popover>
  )
}
