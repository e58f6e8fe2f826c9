import { lazyView } from '../lazy-view'
import type { WidgetViews } from '../view'

const SingleSelectTreeWidget = lazyView(async () => ({ default: (await import('./SingleSelectTreeWidget')).SingleSelectTreeWidget }))

export const views: WidgetViews = {
  SINGLE_SELECT_TREE_WIDGET: { View: SingleSelectTreeWidget, showsLoading: true },
}
