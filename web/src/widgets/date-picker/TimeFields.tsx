import type moment from 'moment'
import { widgetMessages } from '../messages'

export interface TimeFieldsProps {
  readonly value: moment.Moment
  readonly hasSeconds: boolean
  readonly onChange: (date: moment.Moment) => void
  readonly onDone: () => void
}

/** Hours, minutes and, where asked for, seconds. */
export function TimeFields({ value, hasSeconds, onChange, onDone }: TimeFieldsProps): JSX.Element {
  const field = (unit: 'hour' | 'minute' | 'second', most: number, label: string) => (
    <input
      type="number"
      min={0}
      max={most}
      aria-label={label}
      value={String(value.get(unit)).padStart(2, '0')}
      onChange={(event) => {
        const number = Math.trunc(Number(event.currentTarget.value))
        if (number >= 0 && number <= most) onChange(value.clone().set(unit, number))
      }}
    />
  )
  return (
    <div className="sw-time">
      {field('hour', 23, widgetMessages.hour)}
      <span>:</span>
      {field('minute', 59, widgetMessages.minute)}
      {hasSeconds && <span>:</span>}
      {hasSeconds && field('second', 59, widgetMessages.second)}
      <button type="button" className="sw-time-done" onClick={onDone}>
        {widgetMessages.done}
      </button>
    </div>
  )
}
