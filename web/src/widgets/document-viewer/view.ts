import { lazy } from 'react'
import type { WidgetViews } from '../view'

const DocumentViewerWidget = lazy(async () => ({ default: (await import('./DocumentViewerWidget')).DocumentViewerWidget }))

export const views: WidgetViews = {
  DOCUMENT_VIEWER_WIDGET: { View: DocumentViewerWidget },
}
