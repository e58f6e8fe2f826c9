import { parsePath, withValueAt } from '../bindings/path'
import { boundTexts, everyWidget, flattenLayout, ownProperties } from '../runtime/engine/widget-tree'
import type { WidgetNode } from '../model/view'
import type { WidgetProps } from '../widgets/definition'
import type { WidgetChanges } from './protocol'

/** A change that the person made here and the sandbox has not answered yet. */
interface LocalChange {
  readonly value: unknown
  readonly sequence: number
}

interface WidgetState {
  readonly node: WidgetNode
  evaluated: WidgetProps
  shown: WidgetProps
  readonly local: Map<string, LocalChange>
  /** Properties that the person changed since the page was opened. */
  readonly touched: Set<string>
  readonly listeners: Set<() => void>
}

/** Widgets in rows that are kept at most: more is a sandbox that misbehaves. */
const mostRowWidgets = 50_000

/** What components draw: evaluated properties, and over them what the person did a moment ago. */
export class WidgetStates {
  private readonly states = new Map<string, WidgetState>()
  /** Widgets inside lists, by name: what a row's widgets are stored as. */
  private readonly templates = new Map<string, WidgetNode>()

  /** Those with changes that the sandbox has not answered. */
  private readonly unsettled = new Set<WidgetState>()

  constructor(layout: WidgetNode) {
    for (const [name, { node }] of flattenLayout(layout)) this.states.set(name, newState(node))
    for (const node of everyWidget(layout)) if (!this.states.has(node.widgetName)) this.templates.set(node.widgetName, node)
  }

  get(name: string): WidgetProps | undefined {
    return this.states.get(name)?.shown
  }

  subscribe(name: string, listener: () => void): () => void {
    const listeners = this.find(name)?.listeners
    listeners?.add(listener)
    return () => void listeners?.delete(listener)
  }

  /** Shows a change at once, until the sandbox answers with this sequence or a later one. */
  setLocal(name: string, changes: Readonly<Record<string, unknown>>, sequence: number): void {
    const state = this.find(name)
    if (state === undefined) return
    for (const [property, value] of Object.entries(changes)) {
      state.local.set(property, { value, sequence })
      state.touched.add(property)
    }
    this.unsettled.add(state)
    this.show(state)
  }

  /** Takes over evaluated properties. Names that are not on the page are ignored. */
  apply(widgets: WidgetChanges, sequence: number): void {
    const changed = new Set<WidgetState>()
    for (const [name, properties] of Object.entries(widgets)) {
      if ('rows' in properties) this.forgetRows(name, properties['rows'])
      const state = this.find(name)
      if (state === undefined) continue
      if (isWithin(properties, state.evaluated)) continue
      state.evaluated = { ...state.evaluated, ...properties }
      changed.add(state)
    }
    for (const state of this.unsettled) {
      const settled = [...state.local].filter(([, change]) => change.sequence <= sequence)
      settled.forEach(([property]) => state.local.delete(property))
      if (settled.length > 0) changed.add(state)
      if (state.local.size === 0) this.unsettled.delete(state)
    }
    changed.forEach((state) => this.show(state))
  }

  /** What the person did, to carry it over to another sandbox. */
  touched(): WidgetChanges {
    const kept = [...this.states].filter(([, { touched }]) => touched.size > 0)
    return Object.fromEntries(
      kept.map(([name, { shown, touched }]) => [name, Object.fromEntries([...touched].map((key) => [key, shown[key]]))]),
    )
  }

  /** The state of a widget; for `List1/key/Text1` made when it is first asked for. */
  private find(name: string): WidgetState | undefined {
    const known = this.states.get(name)
    if (known !== undefined || !name.includes('/')) return known
    const [list = '', ...path] = name.split('/')
    const node = this.templates.get(path[path.length - 1] ?? '')
    if (node === undefined || !this.states.has(list) || this.states.size > mostRowWidgets) return undefined
    const made = newState(node)
    this.states.set(name, made)
    return made
  }

  /** Rows that are gone come back as new ones: nothing of them must be left. */
  private forgetRows(list: string, rows: unknown): void {
    const keys = new Set(Array.isArray(rows) ? rows.map((row: unknown) => (row as { key?: unknown } | null)?.key) : [])
    for (const [name, state] of this.states) {
      if (!name.startsWith(`${list}/`) || keys.has(name.slice(list.length + 1).split('/')[0])) continue
      state.evaluated = unevaluated(state.node)
      state.local.clear()
      state.touched.clear()
    }
  }

  private show(state: WidgetState): void {
    const shown = state.local.size === 0 ? state.evaluated : withLocal(state)
    if (isShallowEqual(shown, state.shown)) return
    state.shown = shown
    state.listeners.forEach((listener) => listener())
  }
}

function newState(node: WidgetNode): WidgetState {
  const evaluated = unevaluated(node)
  return { node, evaluated, shown: evaluated, local: new Map(), touched: new Set(), listeners: new Set() }
}

/** Stored properties without the texts of bindings, which nobody should see. */
function unevaluated(node: WidgetNode): WidgetProps {
  const own = ownProperties(node)
  let props: unknown = { ...own, isLoading: false }
  for (const path of boundTexts(node, own).keys()) props = withValueAt(props, parsePath(path), undefined)
  return props as WidgetProps
}

function withLocal({ evaluated, local }: WidgetState): WidgetProps {
  const shown: Record<string, unknown> = { ...evaluated }
  for (const [property, { value }] of local) shown[property] = value
  return shown
}

// Both are asked for dozens of widgets at a keystroke, so they make no lists of names.
export function isShallowEqual(a: WidgetProps, b: WidgetProps): boolean {
  for (const key in b) if (!(key in a)) return false
  return isWithin(a, b)
}

function isWithin(part: WidgetProps, whole: WidgetProps): boolean {
  for (const key in part) if (!(key in whole && Object.is(part[key], whole[key]))) return false
  return true
}
