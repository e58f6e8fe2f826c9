import { icon as down } from 'icon:chevron-down'
import { icon as up } from 'icon:chevron-up'
import { Icon } from '../../ui/Icon'
import type { WidgetProps } from '../definition'
import { widgetMessages } from '../messages'
import { asNumber } from '../values'

export interface StepArrowsProps {
  readonly props: WidgetProps
  readonly text: string
  readonly onChange: (text: string) => void
}

/** One up and one down, within the bounds. */
export function StepArrows({ props, text, onChange }: StepArrowsProps): JSX.Element {
  const step = (by: number) => {
    const next = (asNumber(text) ?? 0) + by
    const least = asNumber(props.minNum) ?? -Infinity
    const most = asNumber(props.maxNum) ?? Infinity
    onChange(String(Math.max(least, Math.min(most, Number(next.toPrecision(12))))))
  }
  const isOff = props.isDisabled === true
  return (
    <span className="sw-steps">
      <button type="button" tabIndex={-1} disabled={isOff} aria-label={widgetMessages.increase} onClick={() => step(1)}>
        <Icon of={up} size={10} />
      </button>
      <button type="button" tabIndex={-1} disabled={isOff} aria-label={widgetMessages.decrease} onClick={() => step(-1)}>
        <Icon of={down} size={10} />
      </button>
    </span>
  )
}
