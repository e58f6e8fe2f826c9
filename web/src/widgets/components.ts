import { views } from 'virtual:widget-views'
import type { WidgetNode } from '../model/view'
import type { LazyView } from './lazy-view'
import { PlaceholderWidget } from './placeholder/PlaceholderWidget'
import type { WidgetEntry } from './view'

const placeholder: WidgetEntry = { View: PlaceholderWidget, showsLoading: true }

/** A type nobody knows is drawn as a labelled box of its size. */
export function viewOf(type: string): WidgetEntry {
  return Object.prototype.hasOwnProperty.call(views, type) ? views[type] ?? placeholder : placeholder
}

/** Starts to load the components of a layout's widgets, while its bindings are still being evaluated. */
export function loadViews(layout: WidgetNode): void {
  const types = new Set<string>()
  const collect = (node: WidgetNode) => {
    types.add(node.type)
    node.children?.forEach(collect)
  }
  collect(layout)
  for (const type of types) {
    const { load } = viewOf(type).View as Partial<LazyView>
    // One that fails is asked for again, and told of, when it is drawn.
    load?.().catch(() => undefined)
  }
}
