import { variables } from '../appearance'
import { useFire } from '../events'
import { useForm } from '../form/form-context'
import { iconWords } from '../icons/WidgetIcon'
import { asText } from '../values'
import type { WidgetViewProps } from '../view'
import { ButtonFace } from './ButtonFace'

/** A button. Inside a form it may wait for valid inputs, and reset the form after its work succeeded. */
export function ButtonWidget({ node, props, runtime }: WidgetViewProps): JSX.Element {
  const [fire, isRunning] = useFire(runtime, node)
  const form = useForm()
  const waitsForForm = props.disabledWhenInvalid === true && form !== undefined && !form.isValid
  const handleClick = async () => {
    const { success } = await fire('onClick', { event: 'click' })
    if (success && props.resetFormOnClick === true && form) await runtime.reset(form.name, true)
  }
  return (
    <ButtonFace
      text={asText(props.text)}
      label={asText(props.tooltip) || iconWords(props.iconName) || node.widgetName}
      tooltip={asText(props.tooltip)}
      variant={props.buttonVariant}
      color={props.buttonColor}
      icon={props.iconName}
      iconOnRight={props.iconAlign === 'right'}
      placement={props.placement}
      isDisabled={props.isDisabled === true || waitsForForm}
      isBusy={isRunning}
      variables={variables(props)}
      onClick={() => void handleClick()}
    />
  )
}
