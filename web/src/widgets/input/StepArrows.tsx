import { icon as down } from 'icon:chevron-down'
import { icon as up } from 'icon:chevron-up'
import { Icon } from '../../ui/Icon'
import type { WidgetProps } from '../definition'
import { widgetMessages } from '../messages'
import { canStep, step } from './numbers'

export interface StepArrowsProps {
  readonly props: WidgetProps
  readonly text: string
  readonly onChange: (text: string) => void
}

/** One up and one down, within the bounds. Not in the tab order: the arrow keys do the same. */
export function StepArrows({ props, text, onChange }: StepArrowsProps): JSX.Element {
  const arrow = (label: string, drawing: typeof up, by: number) => (
    <button
      type="button"
      tabIndex={-1}
      disabled={props.isDisabled === true || !canStep(props, text, by)}
      aria-label={label}
      onClick={() => onChange(step(props, text, by))}
    >
      <Icon of={drawing} size={10} />
    </button>
  )
  return (
    <span className="sw-steps">
      {arrow(widgetMessages.increase, up, 1)}
      {arrow(widgetMessages.decrease, down, -1)}
    </span>
  )
}
