import { useId } from 'react'
import { fire } from '../events'
import { asRecords, asText } from '../values'
import type { WidgetViewProps } from '../view'
import { ChoiceGroup } from './ChoiceGroup'

export function RadioGroupWidget({ node, props, runtime, width }: WidgetViewProps): JSX.Element {
  const name = useId()
  const choose = (selectedOptionValue: unknown) =>
    void fire(runtime, node, 'onSelectionChange', { meta: { selectedOptionValue, isDirty: true } })
  return (
    <ChoiceGroup node={node} props={props} width={width} role="radiogroup">
      {asRecords(props.options).map((option, index) => (
        <label key={index} className="sw-choice">
          <input
            type="radio"
            className="sw-radio"
            name={name}
            checked={option.value === props.selectedOptionValue}
            disabled={props.isDisabled === true}
            onChange={() => choose(option.value)}
          />
          <span>{asText(option.label)}</span>
        </label>
      ))}
    </ChoiceGroup>
  )
}
