import { lazyView } from '../lazy-view'
import type { WidgetViews } from '../view'

const CameraWidget = lazyView(async () => ({ default: (await import('./CameraWidget')).CameraWidget }))

export const views: WidgetViews = {
  CAMERA_WIDGET: { View: CameraWidget },
}
