import { lazyView } from '../lazy-view'
import type { WidgetViews } from '../view'

const VideoWidget = lazyView(async () => ({ default: (await import('./VideoWidget')).VideoWidget }))

export const views: WidgetViews = {
  VIDEO_WIDGET: { View: VideoWidget },
}
