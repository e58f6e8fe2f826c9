import moment from 'moment'
import type { KeyboardEvent, RefObject } from 'react'
import { widgetMessages } from '../messages'
import { Popover } from '../parts/Popover'
import { Calendar } from './Calendar'
import { Shortcuts } from './Shortcuts'
import { TimeFields } from './TimeFields'
import type { Bounds } from './typed-dates'
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
  /** A day or a shortcut was picked, after {@link onChoose}. */
  readonly onPicked: () => void
  /** The times are as they should be. */
  readonly onDone: () => void
  readonly onClose: () => void
  /** Closed by a key: the focus wants to go back to the field. */
  readonly onLeave: () => void
}

/** The calendar beside a field, with times and shortcuts where they are asked for. */
export function DatePanel(panel: DatePanelProps): JSX.Element {
  const { id, value, precision, onChoose, onPicked, onDone, onClose, onLeave } = panel
  const handleKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onLeave()
    event.stopPropagation()
  }
  const pick = (date: moment.Moment) => {
    onChoose(date)
    onPicked()
  }
  // Another day keeps the time of the day before; the first one begins at midnight.
  const pickDay = (day: moment.Moment) => {
    const time = value ?? moment().startOf('day')
    pick(day.clone().set({ hour: time.hour(), minute: time.minute(), second: time.second(), millisecond: 0 }))
  }
  return (
    <Popover anchor={panel.anchor} onClose={onClose} className="sw-date">
      <div id={id} className="sw-date-panel" role="dialog" aria-label={widgetMessages.chooseDate} onKeyDown={handleKey}>
        {panel.hasShortcuts && <Shortcuts hasTime={precision !== 'day'} onChoose={pick} />}
        <div className="sw-date-main">
          <Calendar value={value} firstDay={panel.firstDay} {...panel.bounds} takesFocus={panel.takesFocus} onPick={pickDay} />
          {precision !== 'day' && (
            <TimeFields
              value={value ?? moment().startOf('day')}
              hasSeconds={precision === 'second'}
              onChange={onChoose}
              onDone={onDone}
            />
          )}
        </div>
      </div>
    </Popover>
  )
}
