import { variables } from '../appearance'
import { ButtonFace } from '../button/ButtonFace'
import { useFire } from '../events'
import { iconName } from '../icons/WidgetIcon'
import { asText } from '../values'
import type { WidgetViewProps } from '../view'

/** A button that shows an icon only; its spoken name is the tooltip or, failing that, the icon's name. */
export function IconButtonWidget({ node, props, runtime, width, height }: WidgetViewProps): JSX.Element {
  const [fire, isRunning] = useFire(runtime, node)
  const icon = iconName(props.iconName)
  const size = Math.max(12, Math.min(22, Math.round(Math.min(width, height) * 0.5)))
  return (
    <ButtonFace
      className="sw-button-icon"
      label={asText(props.tooltip) || icon.replace(/-/g, ' ') || node.widgetName}
      tooltip={asText(props.tooltip)}
      variant={props.buttonVariant}
      color={props.buttonColor}
      icon={icon}
      iconSize={size}
      isDisabled={props.isDisabled === true}
      isBusy={isRunning}
      variables={variables(props)}
      onClick={() => void fire('onClick', { event: 'click' })}
    />
  )
}
