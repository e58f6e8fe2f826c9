import { views } from 'virtual:widget-views'
import { PlaceholderWidget } from './placeholder/PlaceholderWidget'
import type { WidgetEntry } from './view'

const placeholder: WidgetEntry = { View: PlaceholderWidget, showsLoading: true }

/** A type nobody knows is drawn as a labelled box of its size. */
export function viewOf(type: string): WidgetEntry {
  return Object.prototype.hasOwnProperty.call(views, type) ? views[type] ?? placeholder : placeholder
}
