import { lazy } from 'react'
import type { WidgetViews } from '../view'

const ChartWidget = lazy(async () => ({ default: (await import('./ChartWidget')).ChartWidget }))

export const views: WidgetViews = {
  CHART_WIDGET: { View: ChartWidget },
}
