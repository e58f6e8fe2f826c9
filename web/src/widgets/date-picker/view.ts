import { lazy } from 'react'
import type { WidgetViews } from '../view'

const DatePickerWidget = lazy(async () => ({ default: (await import('./DatePickerWidget')).DatePickerWidget }))

export const views: WidgetViews = {
  DATE_PICKER_WIDGET2: { View: DatePickerWidget },
  DATE_PICKER_WIDGET: { View: DatePickerWidget },
}
