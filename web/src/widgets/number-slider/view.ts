import { lazy } from 'react'
import type { WidgetViews } from '../view'

const NumberSliderWidget = lazy(async () => ({ default: (await import('./NumberSliderWidget')).NumberSliderWidget }))

export const views: WidgetViews = {
  NUMBER_SLIDER_WIDGET: { View: NumberSliderWidget },
}
