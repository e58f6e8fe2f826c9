import { lazy } from 'react'
import type { WidgetViews } from '../view'

const RichTextEditorWidget = lazy(async () => ({ default: (await import('./RichTextEditorWidget')).RichTextEditorWidget }))

export const views: WidgetViews = {
  RICH_TEXT_EDITOR_WIDGET: { View: RichTextEditorWidget },
}
