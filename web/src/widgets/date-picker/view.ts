import { lazyView } from '../lazy-view'
import type { WidgetViews } from '../view'

const DatePickerWidget = lazyView(async () => ({ default: (await import('./DatePickerWidget')).DatePickerWidget }))

export const views: WidgetViews = {
  DATE_PICKER_WIDGET2: { View: DatePickerWidget },
  DATE_PICKER_WIDGET: { View: DatePickerWidget },
}
