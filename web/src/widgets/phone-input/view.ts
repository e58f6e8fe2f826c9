import type { WidgetViews } from '../view'
import { PhoneInputWidget } from './PhoneInputWidget'

export const views: WidgetViews = {
  PHONE_INPUT_WIDGET: { View: PhoneInputWidget, showsLoading: true },
}
