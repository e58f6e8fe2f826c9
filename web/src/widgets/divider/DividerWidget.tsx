import type { CSSProperties } from 'react'
import { cssText } from '../appearance'
import { asNumber, asText } from '../values'
import type { WidgetViewProps } from '../view'
import './divider.css'

const strokes: readonly string[] = ['solid', 'dashed', 'dotted']
/** How many times as large as the line is thick. */
const caps: Readonly<Record<string, number>> = { dot: 3.5, arrow: 5 }

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
  const kind = asText(props.capType)
  const size = Object.hasOwn(caps, kind) ? (caps[kind] ?? 0) * thickness : 0
  const [atStart, atEnd] = [size > 0 && side <= 0, size > 0 && side >= 0]
  // The line ends within its marks.
  const room: CSSProperties = isVertical
    ? { paddingBlockStart: atStart ? thickness / 2 : 0, paddingBlockEnd: atEnd ? thickness / 2 : 0 }
    : { paddingInlineStart: atStart ? thickness / 2 : 0, paddingInlineEnd: atEnd ? thickness / 2 : 0 }
  const end = (name: string) => (
    <span className={`sw-divider-cap sw-divider-${kind} sw-divider-${name}`} style={{ color, width: size, height: size }}>
      {kind === 'arrow' && (
        <svg viewBox="0 0 14 14" aria-hidden>
          <path d="M7.5 1.5 2 7l5.5 5.5" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />
        </svg>
      )}
    </span>
  )
  return (
    <div
      className={isVertical ? 'sw-divider sw-divider-vertical' : 'sw-divider'}
      style={room}
      role="separator"
      aria-orientation={isVertical ? 'vertical' : 'horizontal'}
    >
      {atStart && end('start')}
      <div className="sw-divider-line" style={isVertical ? { borderInlineStart: line } : { borderTop: line }} />
      {atEnd && end('end')}
    </div>
  )
}
