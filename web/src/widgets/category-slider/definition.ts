import type { WidgetDefinition } from '../definition'
import { sliderProperties } from '../number-slider/definition'
import { checkRadioOptions } from '../radio-group/definition'
import { anything, setDisabled, setVisibility } from '../rules'

export const categorySlider: WidgetDefinition = {
  type: 'CATEGORY_SLIDER_WIDGET',
  label: 'Category slider',
  jsonTexts: /^options$/,
  initial: { isVisible: true },
  properties: {
    ...sliderProperties,
    options: { kind: 'custom', check: checkRadioOptions },
    defaultOptionValue: anything,
  },
  meta: { value: undefined, isDirty: false },
  defaults: { value: 'defaultOptionValue' },
  events: ['onChange'],
  setters: { ...setVisibility, ...setDisabled, setValue: 'defaultOptionValue' },
}

export const definitions: readonly WidgetDefinition[] = [categorySlider]
