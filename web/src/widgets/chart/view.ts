import { lazyView } from '../lazy-view'
import type { WidgetViews } from '../view'

const ChartWidget = lazyView(async () => ({ default: (await import('./ChartWidget')).ChartWidget }))

export const views: WidgetViews = {
  CHART_WIDGET: { View: ChartWidget },
}
