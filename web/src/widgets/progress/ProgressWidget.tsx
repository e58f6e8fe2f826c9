import { cssText, variables } from '../appearance'
import { asNumber } from '../values'
import type { WidgetViewProps } from '../view'
import './progress.css'

const circle = 2 * Math.PI * 42

/** How far something is, as a bar or a ring. */
export function ProgressWidget({ node, props }: WidgetViewProps): JSX.Element {
  const isEndless = props.isIndeterminate === true
  const percent = Math.max(0, Math.min(100, asNumber(props.progress) ?? 0))
  const steps = Math.max(1, Math.round(asNumber(props.steps) ?? 1))
  const gaps = isEndless ? [] : Array.from({ length: steps - 1 }, (_, index) => (index + 1) / steps)
  const color = cssText(props.fillColor)
  const spoken = {
    role: 'progressbar',
    'aria-label': node.widgetName,
    ...(isEndless ? {} : { 'aria-valuenow': percent, 'aria-valuemin': 0, 'aria-valuemax': 100 }),
  }
  const style = variables({ ...props, accentColor: color || props.accentColor })
  const isRing = props.progressType === 'circular' || node.type === 'CIRCULAR_PROGRESS_WIDGET'
  // Only a ring has no room for more than a whole number.
  const shown = isRing ? Math.round(percent) : percent
  const result = props.showResult === true && !isEndless && <span className="sw-progress-result">{shown}%</span>
  if (isRing) {
    const isStepped = gaps.length > 0
    const dash = `${(circle * (isEndless ? 25 : percent)) / 100} ${circle}`
    return (
      <div className={isEndless ? 'sw-ring sw-ring-endless' : 'sw-ring'} style={style} {...spoken}>
        <svg viewBox="0 0 100 100" aria-hidden className={props.counterClockwise === true ? 'sw-ring-reversed' : undefined}>
          <circle cx="50" cy="50" r="42" className="sw-ring-track" />
          <circle cx="50" cy="50" r="42" className={isStepped ? 'sw-ring-fill sw-ring-stepped' : 'sw-ring-fill'} strokeDasharray={dash} />
          {isStepped && [0, ...gaps].map((at) => <path key={at} d="M87 50h10" transform={`rotate(${at * 360} 50 50)`} className="sw-ring-gap" />)}
        </svg>
        {result}
      </div>
    )
  }
  return (
    <div className="sw-progress" style={style} {...spoken}>
      <div className="sw-progress-track">
        <div className={isEndless ? 'sw-progress-fill sw-progress-endless' : 'sw-progress-fill'} style={{ width: isEndless ? '30%' : `${percent}%` }} />
        {gaps.map((at) => <i key={at} style={{ insetInlineStart: `${at * 100}%` }} />)}
      </div>
      {result}
    </div>
  )
}
