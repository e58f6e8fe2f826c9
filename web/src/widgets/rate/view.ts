import { lazy } from 'react'
import type { WidgetViews } from '../view'

const RateWidget = lazy(async () => ({ default: (await import('./RateWidget')).RateWidget }))

export const views: WidgetViews = {
  RATE_WIDGET: { View: RateWidget },
}
