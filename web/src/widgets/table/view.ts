import { lazy } from 'react'
import type { WidgetViews } from '../view'

const TableWidget = lazy(async () => ({ default: (await import('./TableWidget')).TableWidget }))

export const views: WidgetViews = {
  TABLE_WIDGET_V2: { View: TableWidget, showsLoading: true },
  TABLE_WIDGET: { View: TableWidget, showsLoading: true },
}
