import type { PropertyRule, WidgetDefinition, WidgetProps } from '../definition'
import { boolean, label, setDisabled, setVisibility, style, text, visibility } from '../rules'
import { checkDefault, checkMax, checkMin, checkStep, marks } from './checks'

/** What all sliders have. */
export const sliderProperties: Readonly<Record<string, PropertyRule>> = {
  ...visibility,
  ...style,
  ...label,
  marks,
  showMarksLabel: boolean,
  sliderSize: text,
  sliderTooltip: text,
  tooltipAlwaysOn: boolean,
  isDisabled: boolean,
}

export const numberSlider: WidgetDefinition = {
  type: 'NUMBER_SLIDER_WIDGET',
  label: 'Number slider',
  initial: { isVisible: true, min: 0, max: 100, step: 1 },
  properties: {
    ...sliderProperties,
    min: { kind: 'custom', check: checkMin },
    max: { kind: 'custom', check: checkMax },
    step: { kind: 'custom', check: checkStep },
    defaultValue: { kind: 'custom', check: (value: unknown, props: WidgetProps) => checkDefault(value, props) },
  },
  meta: { value: 0, isDirty: false },
  defaults: { value: 'defaultValue' },
  events: ['onChange'],
  setters: { ...setVisibility, ...setDisabled, setValue: 'defaultValue' },
  dependencies: { min: ['max'], max: ['min'], step: ['min', 'max'], defaultValue: ['min', 'max'] },
}

export const definitions: readonly WidgetDefinition[] = [numberSlider]
