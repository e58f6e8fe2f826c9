import type { WidgetViews } from '../view'
import { CurrencyInputWidget } from './CurrencyInputWidget'

export const views: WidgetViews = {
  CURRENCY_INPUT_WIDGET: { View: CurrencyInputWidget, showsLoading: true },
}
