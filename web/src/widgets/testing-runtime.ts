import type { WidgetNode } from '../model/view'
import type { PageRuntime, RuntimeStatus, TriggerOptions } from '../runtime/page-runtime'
import type { WidgetProps } from './definition'
import { widgetDefinitions } from './definitions'
import { descendants } from './page'

export interface Triggered {
  readonly widget: string
  readonly path: string
  readonly options: TriggerOptions
}

export interface MemoryRuntime extends PageRuntime {
  readonly moved: () => void
  readonly leave: () => Promise<void>
  /** Every event so far. */
  readonly triggered: readonly Triggered[]
  /** Changes a stored property, as the evaluation of a binding would. */
  readonly setProperty: (widget: string, name: string, value: unknown) => void
}

/** For unit tests and trials: a page without bindings; state and derived values as the definitions say. */
export function memoryRuntime(root: WidgetNode, status: RuntimeStatus = { phase: 'ready', problems: [] }): MemoryRuntime {
  const nodes = new Map(descendants(root).map((node) => [node.widgetName, node]))
  const stored = new Map([...nodes].map(([name, node]) => [name, { ...node } as Record<string, unknown>]))
  const meta = new Map([...nodes.keys()].map((name) => [name, {} as Record<string, unknown>]))
  const listeners = new Map<string, Set<() => void>>()
  const values = new Map<string, WidgetProps>()
  const triggered: Triggered[] = []

  const evaluate = (name: string): WidgetProps | undefined => {
    const node = nodes.get(name)
    if (!node) return undefined
    const definition = widgetDefinitions[node.type]
    const own = { ...definition?.initial, ...stored.get(name) }
    const props: Record<string, unknown> = { ...own, ...definition?.meta, isLoading: own.isLoading ?? false }
    for (const [path, rule] of Object.entries(definition?.properties ?? {})) {
      if (rule.kind === 'custom' && path in own) props[path] = rule.check(own[path], own).parsed
    }
    for (const [state, source] of Object.entries(definition?.defaults ?? {})) props[state] = props[source]
    Object.assign(props, meta.get(name))
    const done = new Set<string>()
    const derive = (key: string) => {
      const property = definition?.derived?.[key]
      if (!property || done.has(key)) return
      done.add(key)
      property.from.forEach(derive)
      props[key] = property.compute(props)
    }
    Object.keys(definition?.derived ?? {}).forEach(derive)
    return props
  }
  const change = (name: string) => {
    const props = evaluate(name)
    if (props) values.set(name, props)
    listeners.get(name)?.forEach((listener) => listener())
  }
  for (const name of nodes.keys()) change(name)

  const setMeta: PageRuntime['setMeta'] = (name, changes) => {
    Object.assign(meta.get(name) ?? {}, changes)
    change(name)
  }
  return {
    triggered,
    widget: (name) => values.get(name),
    subscribe: (name, listener) => {
      const set = listeners.get(name) ?? new Set()
      listeners.set(name, set.add(listener))
      return () => set.delete(listener)
    },
    setMeta,
    setProperty: (name, property, value) => {
      const properties = stored.get(name)
      if (properties) properties[property] = value
      change(name)
    },
    trigger: (widget, path, options = {}) => {
      if (options.meta) setMeta(widget, options.meta)
      triggered.push({ widget, path, options })
      return Promise.resolve({ success: true })
    },
    ask: (name, question, request) => {
      const answer = widgetDefinitions[nodes.get(name)?.type ?? '']?.answers?.[question]
      return Promise.resolve(answer?.(values.get(name) ?? {}, request))
    },
    reset: (name, withChildren) => {
      const node = nodes.get(name)
      const names = node && withChildren ? [name, ...descendants(node).map(({ widgetName }) => widgetName)] : [name]
      for (const each of names) {
        meta.set(each, {})
        change(each)
      }
      return Promise.resolve()
    },
    status: () => status,
    subscribeStatus: () => () => undefined,
    moved: () => undefined,
    leave: () => Promise.resolve(),
    dispose: () => undefined,
  }
}
