import { lazy } from 'react'
import type { WidgetViews } from '../view'

const JsonFormWidget = lazy(async () => ({ default: (await import('./JsonFormWidget')).JsonFormWidget }))

export const views: WidgetViews = {
  JSON_FORM_WIDGET: { View: JsonFormWidget },
}
