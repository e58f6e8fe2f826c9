import type { WidgetViews } from '../view'
import { ButtonGroupWidget } from './ButtonGroupWidget'

export const views: WidgetViews = {
  BUTTON_GROUP_WIDGET: { View: ButtonGroupWidget, showsLoading: true },
}
