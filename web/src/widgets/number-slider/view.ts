import { lazyView } from '../lazy-view'
import type { WidgetViews } from '../view'

const NumberSliderWidget = lazyView(async () => ({ default: (await import('./NumberSliderWidget')).NumberSliderWidget }))

export const views: WidgetViews = {
  NUMBER_SLIDER_WIDGET: { View: NumberSliderWidget },
}
