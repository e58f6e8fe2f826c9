import { lazy } from 'react'
import type { WidgetView } from './view'

/** A component in a chunk of its own: loaded when it is drawn, or before by `load`. */
export type LazyView = WidgetView & { readonly load: () => Promise<unknown> }

export function lazyView(load: () => Promise<{ readonly default: WidgetView }>): LazyView {
  return Object.assign(lazy(load), { load }) as unknown as LazyView
}
