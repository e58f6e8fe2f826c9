import type { Verdict, WidgetDefinition, WidgetProps } from '../definition'
import { checkDefault, checkMax, checkMin, checkStep } from '../number-slider/checks'
import { sliderProperties } from '../number-slider/definition'
import { invalid, setVisibility, valid } from '../rules'
import { asNumber } from '../values'

export const rangeSlider: WidgetDefinition = {
  type: 'RANGE_SLIDER_WIDGET',
  label: 'Range slider',
  initial: { isVisible: true, min: 0, max: 100, step: 1, minRange: 5 },
  properties: {
    ...sliderProperties,
    min: { kind: 'custom', check: checkMin },
    max: { kind: 'custom', check: checkMax },
    step: { kind: 'custom', check: checkStep },
    minRange: { kind: 'custom', check: checkDistance },
    defaultStartValue: { kind: 'custom', check: (value, props) => checkEnd(value, props, 'start') },
    defaultEndValue: { kind: 'custom', check: (value, props) => checkEnd(value, props, 'end') },
  },
  meta: { start: 0, end: 0, isDirty: false },
  defaults: { start: 'defaultStartValue', end: 'defaultEndValue' },
  events: ['onStartValueChange', 'onEndValueChange'],
  setters: { ...setVisibility, setDisable: 'isDisabled' },
  dependencies: {
    min: ['max'],
    max: ['min'],
    step: ['min', 'max'],
    minRange: ['min', 'max'],
    defaultStartValue: ['min', 'max'],
    defaultEndValue: ['min', 'max', 'defaultStartValue'],
  },
}

function checkDistance(value: unknown, props: WidgetProps): Verdict {
  const distance = asNumber(value)
  if (distance === undefined) return invalid(undefined, 'This value is required and must be number')
  if (distance < 0.1) return invalid(undefined, 'This value must be greater than or equal to 0.1')
  const range = (asNumber(props.max) ?? Infinity) - (asNumber(props.min) ?? 0)
  return distance > range ? invalid(undefined, 'This value must be less than the range of the slider') : valid(distance)
}

/** The end may not lie before the start. */
function checkEnd(value: unknown, props: WidgetProps, side: 'start' | 'end'): Verdict {
  const verdict = checkDefault(value, props)
  const start = asNumber(props.defaultStartValue)
  const end = asNumber(verdict.parsed)
  if (!verdict.isValid || side === 'start' || start === undefined || end === undefined || end > start) return verdict
  return invalid(undefined, 'This value must be greater than defaultStartValue')
}

export const definitions: readonly WidgetDefinition[] = [rangeSlider]
