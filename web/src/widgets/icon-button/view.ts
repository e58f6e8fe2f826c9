import type { WidgetViews } from '../view'
import { IconButtonWidget } from './IconButtonWidget'

export const views: WidgetViews = {
  ICON_BUTTON_WIDGET: { View: IconButtonWidget, showsLoading: true },
  ICON_WIDGET: { View: IconButtonWidget, showsLoading: true },
}
