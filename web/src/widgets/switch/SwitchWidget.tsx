import { Toggle } from '../checkbox/Toggle'
import { fire } from '../events'
import { asText } from '../values'
import type { WidgetViewProps } from '../view'

export function SwitchWidget({ node, props, runtime }: WidgetViewProps): JSX.Element {
  return (
    <Toggle
      kind="switch"
      props={props}
      label={asText(props.label)}
      isOn={props.isSwitchedOn === true || props.isSwitchedOn === 'true'}
      onToggle={(value) => void fire(runtime, node, 'onChange', { meta: { isSwitchedOn: value, isDirty: true } })}
    />
  )
}
