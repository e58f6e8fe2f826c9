import type { WidgetViews } from '../view'
import { TabsWidget } from './TabsWidget'

export const views: WidgetViews = {
  TABS_WIDGET: { View: TabsWidget, height: 'reported', showsLoading: true },
}
