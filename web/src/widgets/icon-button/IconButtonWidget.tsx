import { variables } from '../appearance'
import { ButtonFace } from '../button/ButtonFace'
import { useFire } from '../events'
import { iconName, iconWords } from '../icons/WidgetIcon'
import { asText } from '../values'
import type { WidgetViewProps } from '../view'

/** Pixels; in less room it reaches out of its box. */
const smallest = 32

/** A square button that shows an icon only; its spoken name is the tooltip or, failing that, the icon's name. */
export function IconButtonWidget({ node, props, runtime, width, height }: WidgetViewProps): JSX.Element {
  const [fire, isRunning] = useFire(runtime, node)
  const icon = iconName(props.iconName)
  const side = Math.max(smallest, Math.min(width, height))
  return (
    <div className="sw-icon-button">
      <ButtonFace
        className="sw-button-icon"
        label={asText(props.tooltip) || iconWords(icon) || node.widgetName}
        tooltip={asText(props.tooltip)}
        variant={props.buttonVariant}
        color={props.buttonColor}
        icon={icon}
        iconSize={Math.round(side * 0.5)}
        side={side}
        isDisabled={props.isDisabled === true}
        isBusy={isRunning}
        variables={variables(props)}
        onClick={() => void fire('onClick', { event: 'click' })}
      />
    </div>
  )
}
