import type { WidgetViews } from '../view'
import { ChartWidget } from './ChartWidget'

export const views: WidgetViews = {
  CHART_WIDGET: { View: ChartWidget },
}
