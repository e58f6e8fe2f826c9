import { lazyView } from '../lazy-view'
import type { WidgetViews } from '../view'

const MapWidget = lazyView(async () => ({ default: (await import('./MapWidget')).MapWidget }))

export const views: WidgetViews = {
  MAP_WIDGET: { View: MapWidget },
}
