import type { WidgetViews } from '../view'
import { MultiSelectWidget } from './MultiSelectWidget'

export const views: WidgetViews = {
  MULTI_SELECT_WIDGET_V2: { View: MultiSelectWidget, showsLoading: true },
  MULTI_SELECT_WIDGET: { View: MultiSelectWidget, showsLoading: true },
}
