import type { WidgetViews } from '../view'
import { CheckboxGroupWidget } from './CheckboxGroupWidget'

export const views: WidgetViews = {
  CHECKBOX_GROUP_WIDGET: { View: CheckboxGroupWidget },
}
