import { useId } from 'react'
import { fire } from '../events'
import { describedBy } from '../parts/label'
import { Labelled } from '../parts/Labelled'
import { asNumber } from '../values'
import type { WidgetViewProps } from '../view'
import { looksOf, marksOf, nameOf, scaleOf } from './appearance'
import { Slider } from './Slider'

/** A number chosen on a line (runtime §7.1). */
export function NumberSliderWidget({ node, props, runtime, width }: WidgetViewProps): JSX.Element {
  const id = useId()
  const scale = scaleOf(props)
  return (
    <Labelled node={node} props={props} controlID={id} width={width} isLabelText>
      <Slider
        {...looksOf(props)}
        describedBy={describedBy(id, node, props)}
        scale={scale}
        values={[asNumber(props.value) ?? scale.min]}
        names={[nameOf(props, node.widgetName)]}
        marks={marksOf(props)}
        onChange={([value]) => void fire(runtime, node, 'onChange', { meta: { value, isDirty: true } })}
      />
    </Labelled>
  )
}
