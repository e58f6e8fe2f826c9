import type { WidgetViews } from '../view'
import { ContainerWidget } from './ContainerWidget'

export const views: WidgetViews = {
  CONTAINER_WIDGET: { View: ContainerWidget, height: 'reported', showsLoading: true },
  STATBOX_WIDGET: { View: ContainerWidget, height: 'reported', showsLoading: true },
}
