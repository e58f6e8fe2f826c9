import type { WidgetViews } from '../view'
import { ButtonWidget } from './ButtonWidget'

export const views: WidgetViews = {
  BUTTON_WIDGET: { View: ButtonWidget, showsLoading: true },
  FORM_BUTTON_WIDGET: { View: ButtonWidget, showsLoading: true },
}
