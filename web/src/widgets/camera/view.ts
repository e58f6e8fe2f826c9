import { lazy } from 'react'
import type { WidgetViews } from '../view'

const CameraWidget = lazy(async () => ({ default: (await import('./CameraWidget')).CameraWidget }))

export const views: WidgetViews = {
  CAMERA_WIDGET: { View: CameraWidget },
}
