import type { Verdict, WidgetDefinition } from '../definition'
import { sliderProperties } from '../number-slider/definition'
import { checkRadioOptions } from '../radio-group/definition'
import { anything, invalid, setDisabled, setVisibility } from '../rules'
import { asArray } from '../values'

export const categorySlider: WidgetDefinition = {
  type: 'CATEGORY_SLIDER_WIDGET',
  label: 'Category slider',
  jsonTexts: /^options$/,
  initial: { isVisible: true },
  properties: {
    ...sliderProperties,
    options: { kind: 'custom', check: checkStops },
    defaultOptionValue: anything,
  },
  meta: { value: undefined, isDirty: false },
  defaults: { value: 'defaultOptionValue' },
  events: ['onChange'],
  setters: { ...setVisibility, ...setDisabled, setValue: 'defaultOptionValue' },
}

/** Between fewer than two stops there is nothing to move. */
function checkStops(value: unknown): Verdict {
  const verdict = checkRadioOptions(value)
  return verdict.isValid && asArray(verdict.parsed).length < 2 ? invalid([], 'A slider needs two options or more') : verdict
}

export const definitions: readonly WidgetDefinition[] = [categorySlider]
