import { cssText } from '../appearance'
import { asNumber } from '../values'
import type { WidgetViewProps } from '../view'
import './divider.css'

const strokes: readonly unknown[] = ['solid', 'dashed', 'dotted']

export function DividerWidget({ props }: WidgetViewProps): JSX.Element {
  const isVertical = props.orientation === 'vertical'
  const stroke = strokes.includes(props.strokeStyle) ? String(props.strokeStyle) : 'solid'
  const thickness = Math.max(1, asNumber(props.thickness) ?? 1)
  const line = `${thickness}px ${stroke} ${cssText(props.dividerColor) || 'var(--sw-line)'}`
  return (
    <div className="sw-divider" role="separator" aria-orientation={isVertical ? 'vertical' : 'horizontal'}>
      <div style={isVertical ? { borderInlineStart: line, height: '100%' } : { borderTop: line, width: '100%' }} />
    </div>
  )
}
