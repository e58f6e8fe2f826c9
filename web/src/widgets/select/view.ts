import type { WidgetViews } from '../view'
import { SelectWidget } from './SelectWidget'

export const views: WidgetViews = {
  SELECT_WIDGET: { View: SelectWidget, showsLoading: true },
  DROP_DOWN_WIDGET: { View: SelectWidget, showsLoading: true },
}
