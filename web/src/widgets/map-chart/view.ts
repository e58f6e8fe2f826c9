import { lazyView } from '../lazy-view'
import type { WidgetViews } from '../view'

const MapChartWidget = lazyView(async () => ({ default: (await import('./MapChartWidget')).MapChartWidget }))

export const views: WidgetViews = {
  MAP_CHART_WIDGET: { View: MapChartWidget },
}
