import moment from 'moment'
import { widgetMessages } from '../messages'

export interface ShortcutsProps {
  readonly hasTime: boolean
  readonly onChoose: (date: moment.Moment) => void
}

/** Days that are often wanted. */
export function Shortcuts({ hasTime, onChoose }: ShortcutsProps): JSX.Element {
  const now = hasTime ? moment() : moment().startOf('day')
  const days: readonly (readonly [label: string, date: moment.Moment])[] = [
    [widgetMessages.today, now],
    [widgetMessages.yesterday, now.clone().subtract(1, 'day')],
    [widgetMessages.weekAgo, now.clone().subtract(1, 'week')],
    [widgetMessages.monthAgo, now.clone().subtract(1, 'month')],
    [widgetMessages.quarterAgo, now.clone().subtract(3, 'months')],
    [widgetMessages.yearAgo, now.clone().subtract(1, 'year')],
  ]
  return (
    <div className="sw-shortcuts">
      {days.map(([label, date]) => (
        <button key={label} type="button" onClick={() => onChoose(date)}>
          {label}
        </button>
      ))}
    </div>
  )
}
