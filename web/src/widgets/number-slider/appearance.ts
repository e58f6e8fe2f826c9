import type { WidgetProps } from '../definition'
import { asNumber, asRecords, asText } from '../values'
import type { Scale } from './scale'
import type { Mark, SliderProps } from './Slider'

/** The range of a slider; what is missing or impossible is replaced, so that something can be drawn. */
export function scaleOf(props: WidgetProps): Scale {
  const min = asNumber(props.min) ?? 0
  const max = asNumber(props.max) ?? 100
  const step = asNumber(props.step) ?? 1
  return { min, max: max > min ? max : min + 1, step: step > 0 ? step : 1 }
}

/** Without their labels the marks are gone as well. */
export function hasMarks(props: WidgetProps): boolean {
  return props.showMarksLabel !== false
}

export function marksOf(props: WidgetProps): readonly Mark[] {
  if (!hasMarks(props)) return []
  return asRecords(props.marks).flatMap((mark) => {
    const value = asNumber(mark.value)
    return value === undefined ? [] : [{ value, label: asText(mark.label) }]
  })
}

const sizes: Readonly<Record<string, SliderProps['size']>> = { s: 'small', sm: 'small', l: 'large', lg: 'large' }

export function looksOf(props: WidgetProps): Pick<SliderProps, 'size' | 'tooltip' | 'isDisabled' | 'textOf'> {
  const isAlways = props.tooltipAlwaysOn === true || props.sliderTooltip === 'alwaysOn'
  return {
    size: sizes[asText(props.sliderSize)] ?? 'medium',
    tooltip: isAlways ? 'always' : props.sliderTooltip === 'off' ? 'off' : 'hover',
    isDisabled: props.isDisabled === true,
    textOf: (value) => value.toLocaleString(undefined, { maximumFractionDigits: 10 }),
  }
}

/** What a slider is called. */
export function nameOf(props: WidgetProps, widgetName: string): string {
  return asText(props.labelText) || widgetName
}
