import { lazy } from 'react'
import type { WidgetViews } from '../view'

const MapWidget = lazy(async () => ({ default: (await import('./MapWidget')).MapWidget }))

export const views: WidgetViews = {
  MAP_WIDGET: { View: MapWidget },
}
