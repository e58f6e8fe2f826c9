import { lazyView } from '../lazy-view'
import type { WidgetViews } from '../view'

const MultiSelectTreeWidget = lazyView(async () => ({ default: (await import('./MultiSelectTreeWidget')).MultiSelectTreeWidget }))

export const views: WidgetViews = {
  MULTI_SELECT_TREE_WIDGET: { View: MultiSelectTreeWidget, showsLoading: true },
}
