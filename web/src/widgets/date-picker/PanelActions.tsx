import { widgetMessages } from '../messages'

export interface PanelActionsProps {
  /** No such button without it. */
  readonly onToday?: (() => void) | undefined
  readonly isTodayAllowed: boolean
  /** No such button without it. */
  readonly onClear?: (() => void) | undefined
}

/** What ends a look at the calendar at once: today, or no date. */
export function PanelActions({ onToday, isTodayAllowed, onClear }: PanelActionsProps): JSX.Element | null {
  if (!onToday && !onClear) return null
  return (
    <div className="sw-date-actions">
      {onToday && (
        <button type="button" disabled={!isTodayAllowed} onClick={onToday}>
          {widgetMessages.today}
        </button>
      )}
      {onClear && (
        <button type="button" className="sw-date-clear" onClick={onClear}>
          {widgetMessages.clear}
        </button>
      )}
    </div>
  )
}
