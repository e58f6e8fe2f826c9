import type { WidgetViews } from '../view'
import { DividerWidget } from './DividerWidget'

export const views: WidgetViews = {
  DIVIDER_WIDGET: { View: DividerWidget, showsLoading: true },
}
