import type { WidgetViews } from '../view'
import { SwitchWidget } from './SwitchWidget'

export const views: WidgetViews = {
  SWITCH_WIDGET: { View: SwitchWidget },
}
