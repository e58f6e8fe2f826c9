import { lazyView } from '../lazy-view'
import type { WidgetViews } from '../view'

const RichTextEditorWidget = lazyView(async () => ({ default: (await import('./RichTextEditorWidget')).RichTextEditorWidget }))

export const views: WidgetViews = {
  RICH_TEXT_EDITOR_WIDGET: { View: RichTextEditorWidget },
}
