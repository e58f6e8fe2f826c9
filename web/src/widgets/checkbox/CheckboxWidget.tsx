import { asText } from '../values'
import type { WidgetViewProps } from '../view'
import { Toggle } from './Toggle'
import { fire } from '../events'

export function CheckboxWidget({ node, props, runtime }: WidgetViewProps): JSX.Element {
  const isChecked = props.isChecked === true || props.isChecked === 'true'
  const isInvalid = props.isRequired === true && props.isDirty === true && !isChecked
  return (
    <Toggle
      kind="checkbox"
      props={props}
      label={asText(props.label)}
      isOn={isChecked}
      isInvalid={isInvalid}
      onToggle={(value) => void fire(runtime, node, 'onCheckChange', { meta: { isChecked: value, isDirty: true } })}
    />
  )
}
