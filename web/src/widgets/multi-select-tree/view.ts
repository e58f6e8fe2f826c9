import { lazy } from 'react'
import type { WidgetViews } from '../view'

const MultiSelectTreeWidget = lazy(async () => ({ default: (await import('./MultiSelectTreeWidget')).MultiSelectTreeWidget }))

export const views: WidgetViews = {
  MULTI_SELECT_TREE_WIDGET: { View: MultiSelectTreeWidget, showsLoading: true },
}
