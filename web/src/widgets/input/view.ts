import type { WidgetViews } from '../view'
import { InputWidget } from './InputWidget'

export const views: WidgetViews = {
  INPUT_WIDGET_V2: { View: InputWidget, showsLoading: true },
  INPUT_WIDGET: { View: InputWidget, showsLoading: true },
}
