import { lazy } from 'react'
import type { WidgetViews } from '../view'

const CustomWidget = lazy(async () => ({ default: (await import('./CustomWidget')).CustomWidget }))

export const views: WidgetViews = {
  CUSTOM_WIDGET: { View: CustomWidget, height: 'reported' },
}
