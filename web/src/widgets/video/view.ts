import { lazy } from 'react'
import type { WidgetViews } from '../view'

const VideoWidget = lazy(async () => ({ default: (await import('./VideoWidget')).VideoWidget }))

export const views: WidgetViews = {
  VIDEO_WIDGET: { View: VideoWidget },
}
