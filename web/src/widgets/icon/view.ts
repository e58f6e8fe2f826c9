import { lazy } from 'react'
import type { WidgetViews } from '../view'

const IconWidget = lazy(async () => ({ default: (await import('./IconWidget')).IconWidget }))

export const views: WidgetViews = {
  ICON_WIDGET: { View: IconWidget },
}
