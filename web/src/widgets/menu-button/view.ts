import type { WidgetViews } from '../view'
import { MenuButtonWidget } from './MenuButtonWidget'

export const views: WidgetViews = {
  MENU_BUTTON_WIDGET: { View: MenuButtonWidget, showsLoading: true },
}
