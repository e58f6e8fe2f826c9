import type { CSSProperties, KeyboardEvent, MouseEvent } from 'react'
import { useState } from 'react'
import { icon as star } from 'icon:star-fill'
import { Icon } from '../../ui/Icon'
import { cssText, variables } from '../appearance'
import { fire } from '../events'
import { widgetMessages } from '../messages'
import { clamp, keyTarget } from '../number-slider/scale'
import { asArray, asNumber, asText } from '../values'
import type { WidgetViewProps } from '../view'
import './rate.css'

const sizes: Readonly<Record<string, number>> = { SMALL: 14, MEDIUM: 18, LARGE: 24 }

/** Stars, whole or halves (runtime §7.1). */
export function RateWidget({ node, props, runtime }: WidgetViewProps): JSX.Element {
  const [hovered, setHovered] = useState<number | undefined>(undefined)
  const most = clamp(asNumber(props.maxCount) ?? 5, 1, 50)
  const step = props.isAllowHalf === true ? 0.5 : 1
  const rate = asNumber(props.rate) ?? 0
  const value = clamp(rate, 0, most)
  const isFixed = props.isReadOnly === true || props.isDisabled === true
  const size = sizes[asText(props.size)] ?? 24
  const shown = hovered ?? value
  const tooltips = asArray(props.tooltips).map(asText)
  const textOf = (stars: number) => tooltips[Math.ceil(stars) - 1] || widgetMessages.stars(stars, most)
  const choose = (stars: number) => {
    if (stars !== rate) void fire(runtime, node, 'onRateChanged', { meta: { rate: stars, isDirty: true } })
  }
  const starsAt = (index: number, event: MouseEvent<HTMLElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    const share = (event.clientX - left) / Math.max(1, width)
    const isFirstHalf = getComputedStyle(event.currentTarget).direction === 'rtl' ? share > 0.5 : share < 0.5
    return index + (step === 0.5 && isFirstHalf ? 0.5 : 1)
  }
  const handleKey = (event: KeyboardEvent<HTMLElement>) => {
    const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1
    const target = isFixed ? undefined : keyTarget({ min: 0, max: most, step }, value, event.key, forward)
    if (target === undefined) return
    event.preventDefault()
    choose(target)
  }
  return (
    <div
      role="slider"
      tabIndex={props.isDisabled === true ? undefined : 0}
      aria-label={node.widgetName}
      aria-valuemin={0}
      aria-valuemax={most}
      aria-valuenow={value}
      aria-valuetext={textOf(value)}
      aria-readonly={props.isReadOnly === true || undefined}
      aria-disabled={props.isDisabled === true || undefined}
      className={isFixed ? 'sw-rate sw-rate-fixed' : 'sw-rate'}
      style={{ ...variables(props), ...colors(props.activeColor, props.inactiveColor) }}
      onKeyDown={handleKey}
      onMouseLeave={() => setHovered(undefined)}
    >
      {Array.from({ length: most }, (_, index) => (
        <span
          key={index}
          className="sw-star"
          title={tooltips[index] || undefined}
          style={{ width: size, height: size }}
          onMouseMove={isFixed ? undefined : (event) => setHovered(starsAt(index, event))}
          onClick={
            isFixed
              ? undefined
              : (event) => {
                  choose(starsAt(index, event))
                  setHovered(undefined)
                }
          }
        >
          <Icon of={star} size={size} />
          <span className="sw-star-on" style={{ width: `${clamp(shown - index, 0, 1) * 100}%` }}>
            <Icon of={star} size={size} />
          </span>
        </span>
      ))}
    </div>
  )
}

function colors(active: unknown, inactive: unknown): CSSProperties {
  const all = { '--sw-star-on': cssText(active), '--sw-star-off': cssText(inactive) }
  return Object.fromEntries(Object.entries(all).filter(([, color]) => color !== '')) as CSSProperties
}
