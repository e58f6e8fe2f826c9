import { useId } from 'react'
import { fire } from '../events'
import { hasMarks, looksOf, nameOf } from '../number-slider/appearance'
import { Slider } from '../number-slider/Slider'
import { describedBy } from '../parts/label'
import { Labelled } from '../parts/Labelled'
import { widgetMessages } from '../messages'
import { asRecords, asText } from '../values'
import type { WidgetViewProps } from '../view'

/** One of a few named stops on a line (runtime §7.1). */
export function CategorySliderWidget({ node, props, runtime, width }: WidgetViewProps): JSX.Element {
  const id = useId()
  const options = asRecords(props.options)
  // Before the first one where nothing is chosen, so that the first one can be.
  const current = options.findIndex(({ value }) => value === props.value)
  const labelOf = (index: number) => asText(options[index]?.label)
  return (
    <Labelled node={node} props={props} controlID={id} width={width} isLabelText>
      {options.length === 0 ? (
        <p className="sw-options-none">{widgetMessages.noOptions}</p>
      ) : (
        <Slider
          {...looksOf(props)}
          describedBy={describedBy(id, node, props)}
          scale={{ min: 0, max: options.length - 1, step: 1 }}
          values={[current]}
          names={[nameOf(props, node.widgetName)]}
          marks={hasMarks(props) ? options.map((_, index) => ({ value: index, label: labelOf(index) })) : []}
          textOf={labelOf}
          onChange={([index = 0]) => void fire(runtime, node, 'onChange', { meta: { value: options[index]?.value, isDirty: true } })}
        />
      )}
    </Labelled>
  )
}
