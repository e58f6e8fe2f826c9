import type { WidgetViews } from '../view'
import { RadioGroupWidget } from './RadioGroupWidget'

export const views: WidgetViews = {
  RADIO_GROUP_WIDGET: { View: RadioGroupWidget },
}
