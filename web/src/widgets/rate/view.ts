import { lazyView } from '../lazy-view'
import type { WidgetViews } from '../view'

const RateWidget = lazyView(async () => ({ default: (await import('./RateWidget')).RateWidget }))

export const views: WidgetViews = {
  RATE_WIDGET: { View: RateWidget },
}
