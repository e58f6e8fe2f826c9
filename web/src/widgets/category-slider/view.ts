import { lazyView } from '../lazy-view'
import type { WidgetViews } from '../view'

const CategorySliderWidget = lazyView(async () => ({ default: (await import('./CategorySliderWidget')).CategorySliderWidget }))

export const views: WidgetViews = {
  CATEGORY_SLIDER_WIDGET: { View: CategorySliderWidget },
}
