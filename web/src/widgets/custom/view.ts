import { lazyView } from '../lazy-view'
import type { WidgetViews } from '../view'

const CustomWidget = lazyView(async () => ({ default: (await import('./CustomWidget')).CustomWidget }))

export const views: WidgetViews = {
  CUSTOM_WIDGET: { View: CustomWidget, height: 'reported' },
}
