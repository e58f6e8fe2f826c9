import { useId } from 'react'
import { fire } from '../events'
import { widgetMessages } from '../messages'
import { looksOf, marksOf, nameOf, scaleOf } from '../number-slider/appearance'
import { Slider } from '../number-slider/Slider'
import { describedBy } from '../parts/label'
import { Labelled } from '../parts/Labelled'
import { asNumber } from '../values'
import type { WidgetViewProps } from '../view'

/** Two numbers on a line: where something starts and where it ends (runtime §7.1). */
export function RangeSliderWidget({ node, props, runtime, width }: WidgetViewProps): JSX.Element {
  const id = useId()
  const scale = scaleOf(props)
  const start = asNumber(props.start) ?? scale.min
  const end = asNumber(props.end) ?? scale.max
  const name = nameOf(props, node.widgetName)
  const change = ([from, to]: readonly number[]) => {
    if (from !== start) void fire(runtime, node, 'onStartValueChange', { meta: { start: from, isDirty: true } })
    if (to !== end) void fire(runtime, node, 'onEndValueChange', { meta: { end: to, isDirty: true } })
  }
  return (
    <Labelled node={node} props={props} controlID={id} width={width} isLabelText>
      <Slider
        {...looksOf(props)}
        describedBy={describedBy(id, node, props)}
        scale={scale}
        values={[start, Math.max(start, end)]}
        names={[widgetMessages.rangeStart(name), widgetMessages.rangeEnd(name)]}
        distance={asNumber(props.minRange) ?? 0}
        marks={marksOf(props)}
        onChange={change}
      />
    </Labelled>
  )
}
