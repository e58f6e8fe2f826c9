import type { Verdict, WidgetDefinition, WidgetProps } from '../definition'
import { boolean, invalid, setDisabled, setVisibility, style, text, valid, visibility } from '../rules'
import { asNumber, isBlank } from '../values'

export const rate: WidgetDefinition = {
  type: 'RATE_WIDGET',
  label: 'Rating',
  initial: { isVisible: true, maxCount: 5, defaultRate: 0, size: 'LARGE' },
  properties: {
    ...visibility,
    ...style,
    maxCount: { kind: 'custom', check: checkCount },
    defaultRate: { kind: 'custom', check: checkRate },
    tooltips: { kind: 'array', default: [] },
    isAllowHalf: boolean,
    isReadOnly: boolean,
    isDisabled: boolean,
    isRequired: boolean,
    size: text,
    activeColor: text,
    inactiveColor: text,
  },
  meta: { rate: undefined, isDirty: false },
  defaults: { rate: 'defaultRate' },
  derived: { value: { from: ['rate'], compute: (props) => props.rate } },
  events: ['onRateChanged'],
  setters: { ...setVisibility, ...setDisabled, setValue: 'defaultRate' },
  dependencies: { defaultRate: ['maxCount', 'isAllowHalf'] },
}

function checkCount(value: unknown): Verdict {
  const count = asNumber(value)
  if (count !== undefined && Number.isInteger(count) && count >= 1) return valid(count)
  return invalid(5, 'This value must be a positive integer')
}

/** A number that does not fit the stars is told as wrong, but code gets it as it is. */
function checkRate(value: unknown, props: WidgetProps): Verdict {
  if (isBlank(value)) return valid(0)
  const stars = asNumber(value)
  if (stars === undefined || stars < 0) return invalid(0, 'This value must be number')
  const most = asNumber(props.maxCount) ?? 5
  if (stars > most) return invalid(stars, 'This value must be less than or equal to max count')
  if (props.isAllowHalf === true || Number.isInteger(stars)) return valid(stars)
  return invalid(stars, 'This value can be a decimal only if half ratings are allowed')
}

export const definitions: readonly WidgetDefinition[] = [rate]
