import { fire } from '../events'
import { ChoiceGroup } from '../radio-group/ChoiceGroup'
import { asRecords, asText } from '../values'
import type { WidgetViewProps } from '../view'

/** Several switches under one label (runtime §7.1). */
export function SwitchGroupWidget({ node, props, runtime, width }: WidgetViewProps): JSX.Element {
  const selected: readonly unknown[] = Array.isArray(props.selectedValues) ? props.selectedValues : []
  const toggle = (value: unknown, isOn: boolean) => {
    const selectedValuesArray = isOn ? [...selected, value] : selected.filter((item) => item !== value)
    void fire(runtime, node, 'onSelectionChange', { meta: { selectedValuesArray, isDirty: true } })
  }
  return (
    <ChoiceGroup node={node} props={props} width={width} role="group">
      {asRecords(props.options).map(({ label, value }, index) => (
        <label key={index} className="sw-choice">
          <input
            type="checkbox"
            role="switch"
            className="sw-switch"
            checked={selected.includes(value)}
            disabled={props.isDisabled === true}
            onChange={(event) => toggle(value, event.currentTarget.checked)}
          />
          <span>{asText(label)}</span>
        </label>
      ))}
    </ChoiceGroup>
  )
}
