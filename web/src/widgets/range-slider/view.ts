import { lazyView } from '../lazy-view'
import type { WidgetViews } from '../view'

const RangeSliderWidget = lazyView(async () => ({ default: (await import('./RangeSliderWidget')).RangeSliderWidget }))

export const views: WidgetViews = {
  RANGE_SLIDER_WIDGET: { View: RangeSliderWidget },
}
