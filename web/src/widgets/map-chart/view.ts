import { lazy } from 'react'
import type { WidgetViews } from '../view'

const MapChartWidget = lazy(async () => ({ default: (await import('./MapChartWidget')).MapChartWidget }))

export const views: WidgetViews = {
  MAP_CHART_WIDGET: { View: MapChartWidget },
}
