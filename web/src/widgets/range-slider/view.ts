import { lazy } from 'react'
import type { WidgetViews } from '../view'

const RangeSliderWidget = lazy(async () => ({ default: (await import('./RangeSliderWidget')).RangeSliderWidget }))

export const views: WidgetViews = {
  RANGE_SLIDER_WIDGET: { View: RangeSliderWidget },
}
