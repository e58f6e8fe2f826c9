import { useRef, useState } from 'react'
import type { KeyboardEvent, PointerEvent } from 'react'
import { clamp, keyTarget, type Scale, shareOf, withValue } from './scale'
import './slider.css'

export interface Mark {
  readonly value: number
  readonly label: string
}

export interface SliderProps {
  readonly scale: Scale
  /** One value, or the two ends of a range. */
  readonly values: readonly number[]
  /** What each thumb is called. */
  readonly names: readonly string[]
  /** Id of the element that says more. */
  readonly describedBy?: string | undefined
  /** Least distance between the two ends. */
  readonly distance?: number
  readonly marks: readonly Mark[]
  readonly textOf: (value: number) => string
  readonly tooltip: 'always' | 'hover' | 'off'
  readonly size: 'small' | 'medium' | 'large'
  readonly isDisabled: boolean
  readonly isInvalid?: boolean
  /** Called when a thumb is let go, or moved by a key. */
  readonly onChange: (values: readonly number[]) => void
}

/** A line with one thumb or two, for pointer and keyboard (ARIA slider). */
export function Slider(props: SliderProps): JSX.Element {
  const { scale, names, distance, marks, textOf, tooltip, size, isDisabled, onChange } = props
  const track = useRef<HTMLDivElement>(null)
  const dragged = useRef<number | undefined>(undefined)
  const [local, setLocal] = useState<readonly number[] | undefined>(undefined)
  const values = local ?? props.values
  const shares = values.map((value) => shareOf(scale, value))
  const isRange = values.length > 1
  const valueAt = (event: PointerEvent): number => {
    const element = track.current
    if (!element) return scale.min
    const { left, width } = element.getBoundingClientRect()
    const share = clamp((event.clientX - left) / Math.max(1, width), 0, 1)
    return scale.min + (isRightToLeft(element) ? 1 - share : share) * (scale.max - scale.min)
  }
  const handleDown = (event: PointerEvent<HTMLDivElement>) => {
    if (isDisabled || event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const value = valueAt(event)
    const distances = values.map((one) => Math.abs(one - value))
    const nearest = isRange && (distances[1] ?? 0) < (distances[0] ?? 0) ? 1 : 0
    dragged.current = nearest
    track.current?.querySelectorAll<HTMLElement>('[role=slider]')[nearest]?.focus({ preventScroll: true })
    setLocal(withValue(scale, values, nearest, value, distance))
    event.preventDefault()
  }
  const handleMove = (event: PointerEvent) => {
    if (dragged.current !== undefined) setLocal(withValue(scale, values, dragged.current, valueAt(event), distance))
  }
  const handleUp = () => {
    if (dragged.current === undefined) return
    dragged.current = undefined
    setLocal(undefined)
    if (local) change(local)
  }
  const change = (next: readonly number[]) => {
    if (next.some((value, index) => value !== props.values[index])) onChange(next)
  }
  const handleKey = (index: number) => (event: KeyboardEvent<HTMLElement>) => {
    const target = isDisabled ? undefined : keyTarget(scale, values[index] ?? scale.min, event.key, isRightToLeft(event.currentTarget) ? -1 : 1)
    if (target === undefined) return
    event.preventDefault()
    change(withValue(scale, values, index, target, distance))
  }
  const low = isRange ? shares[0] ?? 0 : 0
  const high = (isRange ? shares[1] : shares[0]) ?? low
  const shapes = ['sw-slider', `sw-slider-${size}`, `sw-slider-tip-${tooltip}`, isDisabled && 'sw-slider-off', marks.some(({ label }) => label) && 'sw-slider-marked']
  return (
    <div
      className={shapes.filter(Boolean).join(' ')}
      onPointerDown={handleDown}
      onPointerMove={handleMove}
      onPointerUp={handleUp}
      onPointerCancel={handleUp}
    >
      <div ref={track} className="sw-slider-track">
        <span className="sw-slider-filled" style={{ insetInlineStart: percent(low), width: percent(high - low) }} />
        {marks.map(({ value, label }, index) => (
          <span key={index} className="sw-slider-mark" data-on={isOn(shareOf(scale, value), low, high)} style={{ insetInlineStart: percent(shareOf(scale, value)) }}>
            {label !== '' && <span className="sw-slider-label">{label}</span>}
          </span>
        ))}
        {values.map((value, index) => (
          <span
            key={index}
            role="slider"
            tabIndex={isDisabled ? undefined : 0}
            className="sw-slider-thumb"
            style={{ insetInlineStart: percent(shares[index] ?? 0) }}
            aria-label={names[index]}
            aria-describedby={props.describedBy}
            aria-valuemin={index === 1 ? (values[0] ?? scale.min) : scale.min}
            aria-valuemax={isRange && index === 0 ? (values[1] ?? scale.max) : scale.max}
            aria-valuenow={clamp(value, scale.min, scale.max)}
            aria-valuetext={textOf(value)}
            aria-disabled={isDisabled || undefined}
            onKeyDown={handleKey(index)}
          >
            {tooltip !== 'off' && (
              <span aria-hidden className="sw-slider-tip">
                {textOf(value)}
              </span>
            )}
          </span>
        ))}
      </div>
    </div>
  )
}

function isOn(share: number, low: number, high: number): boolean {
  return share >= low && share <= high
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(4))}%`
}

function isRightToLeft(element: Element): boolean {
  return getComputedStyle(element).direction === 'rtl'
}
