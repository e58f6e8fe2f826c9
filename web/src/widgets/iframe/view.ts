import { lazyView } from '../lazy-view'
import type { WidgetViews } from '../view'

const IframeWidget = lazyView(async () => ({ default: (await import('./IframeWidget')).IframeWidget }))

export const views: WidgetViews = {
  IFRAME_WIDGET: { View: IframeWidget },
}
