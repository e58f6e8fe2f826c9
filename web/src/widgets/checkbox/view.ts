import type { WidgetViews } from '../view'
import { CheckboxWidget } from './CheckboxWidget'

export const views: WidgetViews = {
  CHECKBOX_WIDGET: { View: CheckboxWidget },
}
