import { cssText } from '../appearance'
import { asNumber, asText } from '../values'
import type { WidgetViewProps } from '../view'
import './divider.css'

const strokes: readonly string[] = ['solid', 'dashed', 'dotted']
const caps: readonly unknown[] = ['dot', 'arrow']

/** A line with or without marks at its ends (runtime §7.3). */
export function DividerWidget({ props }: WidgetViewProps): JSX.Element {
  const isVertical = props.orientation === 'vertical'
  const style = asText(props.strokeStyle).toLowerCase()
  const stroke = strokes.includes(style) ? style : 'solid'
  const thickness = Math.max(1, asNumber(props.thickness) ?? 1)
  const color = cssText(props.dividerColor) || 'var(--sw-line)'
  const line = `${thickness}px ${stroke} ${color}`
  // No side is neither.
  const side = asNumber(props.capSide) ?? Number.NaN
  const cap = caps.includes(props.capType) ? `sw-divider-${String(props.capType)}` : undefined
  const end = (name: string) => <span className={`sw-divider-cap ${cap ?? ''} sw-divider-${name}`} style={{ color }} />
  return (
    <div className={isVertical ? 'sw-divider sw-divider-vertical' : 'sw-divider'} role="separator" aria-orientation={isVertical ? 'vertical' : 'horizontal'}>
      {cap !== undefined && side <= 0 && end('start')}
      <div className="sw-divider-line" style={isVertical ? { borderInlineStart: line } : { borderTop: line }} />
      {cap !== undefined && side >= 0 && end('end')}
    </div>
  )
}
