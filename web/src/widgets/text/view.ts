import type { WidgetViews } from '../view'
import { TextWidget } from './TextWidget'

export const views: WidgetViews = {
  TEXT_WIDGET: { View: TextWidget },
}
