import type { PageRuntime } from './page-runtime'
import type { WidgetProps } from '../widgets/definition'

/** A row that a list shows. */
export interface ListRow {
  /** Stays with the item while it is on the page. */
  readonly key: string
  /** Position of the item in `listData`. */
  readonly index: number
}

/** The rows of a list widget, from its evaluated properties. */
export function rowsOf(props: WidgetProps): readonly ListRow[] {
  return Array.isArray(props['rows']) ? (props['rows'] as readonly ListRow[]) : []
}

/**
 * The runtime as the widgets of one row see it: their names lead to the copies that belong to the row. Draw the
 * template of the list with it. The same for lists inside lists.
 */
export function rowRuntime(runtime: PageRuntime, list: string, key: string): PageRuntime {
  const path = (name: string) => `${list}/${key}/${name}`
  return {
    ...runtime,
    widget: (name) => runtime.widget(path(name)),
    subscribe: (name, listener) => runtime.subscribe(path(name), listener),
    setMeta: (name, changes) => runtime.setMeta(path(name), changes),
    expectMeta: (name, changes) => runtime.expectMeta?.(path(name), changes),
    trigger: (name, event, options) => runtime.trigger(path(name), event, options),
    ask: (name, question, request) => runtime.ask(path(name), question, request),
    reset: (name, withChildren) => runtime.reset(path(name), withChildren),
  }
}
