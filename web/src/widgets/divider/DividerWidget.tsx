import { cssText } from '../appearance'
import { asNumber } from '../values'
import type { WidgetViewProps } from '../view'
import './divider.css'

const strokes: readonly unknown[] = ['solid', 'dashed', 'dotted']

/** A line, with dots or arrows at its ends where the app wants them (runtime §7.3). */
export function DividerWidget({ props }: WidgetViewProps): JSX.Element {
  const isVertical = props.orientation === 'vertical'
  const stroke = strokes.includes(props.strokeStyle) ? String(props.strokeStyle) : 'solid'
  const thickness = Math.max(1, asNumber(props.thickness) ?? 1)
  const color = cssText(props.dividerColor) || 'var(--sw-line)'
  const line = `${thickness}px ${stroke} ${color}`
  const side = asNumber(props.capSide) ?? 0
  const cap = props.capType === 'dot' || props.capType === 'arrow' ? props.capType : undefined
  return (
    <div
      className={isVertical ? 'sw-divider sw-divider-vertical' : 'sw-divider'}
      role="separator"
      aria-orientation={isVertical ? 'vertical' : 'horizontal'}
    >
      {cap && side <= 0 && <span className={`sw-divider-${cap} sw-divider-first`} style={{ color }} />}
      <div className="sw-divider-line" style={isVertical ? { borderInlineStart: line } : { borderTop: line }} />
      {cap && side >= 0 && <span className={`sw-divider-${cap}`} style={{ color }} />}
    </div>
  )
}
