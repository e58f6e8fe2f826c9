import { lazyView } from '../lazy-view'
import type { WidgetViews } from '../view'

const JsonFormWidget = lazyView(async () => ({ default: (await import('./JsonFormWidget')).JsonFormWidget }))

export const views: WidgetViews = {
  JSON_FORM_WIDGET: { View: JsonFormWidget },
}
