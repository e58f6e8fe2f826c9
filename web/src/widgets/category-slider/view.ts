import { lazy } from 'react'
import type { WidgetViews } from '../view'

const CategorySliderWidget = lazy(async () => ({ default: (await import('./CategorySliderWidget')).CategorySliderWidget }))

export const views: WidgetViews = {
  CATEGORY_SLIDER_WIDGET: { View: CategorySliderWidget },
}
