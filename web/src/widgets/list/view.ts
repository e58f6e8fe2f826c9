import type { WidgetViews } from '../view'
import { ListWidget } from './ListWidget'

export const views: WidgetViews = {
  LIST_WIDGET: { View: ListWidget },
  LIST_WIDGET_V2: { View: ListWidget },
}
