import type { PropertyRule, Verdict, WidgetProps } from '../definition'
import { invalid, valid } from '../rules'
import { asNumber, asRecords, isBlank, isNil, parseJSON } from '../values'

/** The numbers of a slider have to fit each other (runtime §3.9); what does not is left out. */
export function checkMin(value: unknown, props: WidgetProps): Verdict {
  const min = asNumber(value)
  if (min === undefined) return invalid(undefined, 'This value is required and must be number')
  const max = asNumber(props.max)
  return max !== undefined && min >= max ? invalid(undefined, 'This value must be less than max value') : valid(min)
}

export function checkMax(value: unknown, props: WidgetProps): Verdict {
  const max = asNumber(value)
  if (max === undefined) return invalid(undefined, 'This value is required and must be number')
  const min = asNumber(props.min)
  return min !== undefined && max <= min ? invalid(undefined, 'This value must be greater than min value') : valid(max)
}

export function checkStep(value: unknown, props: WidgetProps): Verdict {
  const step = asNumber(value)
  if (step === undefined) return invalid(undefined, 'This value is required and must be number')
  if (step <= 0) return invalid(undefined, 'This value must be greater than 0')
  const range = (asNumber(props.max) ?? Infinity) - (asNumber(props.min) ?? 0)
  return step > range ? invalid(undefined, 'This value must be less than the range of the slider') : valid(step)
}

export function checkDefault(value: unknown, props: WidgetProps): Verdict {
  if (isBlank(value)) return valid(undefined)
  const number = asNumber(value)
  if (number === undefined) return invalid(undefined, 'This value must be number')
  if (number < (asNumber(props.min) ?? -Infinity)) return invalid(undefined, 'This value must be greater than or equal to min value')
  if (number > (asNumber(props.max) ?? Infinity)) return invalid(undefined, 'This value must be less than or equal to max value')
  return valid(number)
}

/** An array of `{value, label}` with values that differ. */
export const marks: PropertyRule = {
  kind: 'custom',
  check: (value) => {
    if (isBlank(value)) return valid([])
    const list = typeof value === 'string' ? parseJSON(value) : value
    const records = asRecords(list)
    const isSound = Array.isArray(list) && records.length === list.length && records.every((mark) => !isNil(mark.value))
    const isUnique = new Set(records.map((mark) => mark.value)).size === records.length
    return isSound && isUnique ? valid(list) : invalid([], 'This value does not evaluate to type Array<{ value, label }>')
  },
}
