import type { WidgetViews } from '../view'
import { FormWidget } from './FormWidget'

export const views: WidgetViews = {
  FORM_WIDGET: { View: FormWidget, height: 'reported', showsLoading: true },
}
