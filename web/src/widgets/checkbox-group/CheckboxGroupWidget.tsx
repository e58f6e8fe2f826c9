import { fire } from '../events'
import { widgetMessages } from '../messages'
import { ChoiceGroup } from '../radio-group/ChoiceGroup'
import { asRecords, asText } from '../values'
import type { WidgetViewProps } from '../view'

/** Several of a few choices, with one box for all of them where wanted (runtime §7.1). */
export function CheckboxGroupWidget({ node, props, runtime, width }: WidgetViewProps): JSX.Element {
  const options = asRecords(props.options)
  const selected: readonly unknown[] = Array.isArray(props.selectedValues) ? props.selectedValues : []
  const change = (selectedValues: readonly unknown[]) =>
    void fire(runtime, node, 'onSelectionChange', { meta: { selectedValues, isDirty: true } })
  const box = (key: string, label: string, isOn: boolean, onToggle: () => void, isPartly = false) => (
    <label key={key} className="sw-choice">
      <input
        // Only the element itself can be set to neither on nor off.
        ref={(element) => element && (element.indeterminate = isPartly)}
        type="checkbox"
        className="sw-checkbox"
        checked={isOn}
        disabled={props.isDisabled === true}
        onChange={onToggle}
      />
      <span>{label}</span>
    </label>
  )
  const isAll = options.length > 0 && options.every(({ value }) => selected.includes(value))
  const isPartly = !isAll && options.some(({ value }) => selected.includes(value))
  const toggleAll = () => change(isAll ? [] : options.map(({ value }) => value))
  return (
    <ChoiceGroup node={node} props={props} width={width} role="group">
      {props.isSelectAll === true && box('all', asText(props.selectAllText) || widgetMessages.selectAll, isAll, toggleAll, isPartly)}
      {options.map(({ label, value }, index) => {
        const isOn = selected.includes(value)
        const toggle = () => change(isOn ? selected.filter((item) => item !== value) : [...selected, value])
        return box(String(index), asText(label), isOn, toggle)
      })}
    </ChoiceGroup>
  )
}
