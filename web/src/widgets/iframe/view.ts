import { lazy } from 'react'
import type { WidgetViews } from '../view'

const IframeWidget = lazy(async () => ({ default: (await import('./IframeWidget')).IframeWidget }))

export const views: WidgetViews = {
  IFRAME_WIDGET: { View: IframeWidget },
}
