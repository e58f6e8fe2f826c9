import { lazyView } from '../lazy-view'
import type { WidgetViews } from '../view'

const TableWidget = lazyView(async () => ({ default: (await import('./TableWidget')).TableWidget }))

export const views: WidgetViews = {
  TABLE_WIDGET_V2: { View: TableWidget, showsLoading: true },
  TABLE_WIDGET: { View: TableWidget, showsLoading: true },
}
