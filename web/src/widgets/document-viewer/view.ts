import { lazyView } from '../lazy-view'
import type { WidgetViews } from '../view'

const DocumentViewerWidget = lazyView(async () => ({ default: (await import('./DocumentViewerWidget')).DocumentViewerWidget }))

export const views: WidgetViews = {
  DOCUMENT_VIEWER_WIDGET: { View: DocumentViewerWidget },
}
