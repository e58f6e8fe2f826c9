import type { WidgetDefinition } from '../../widgets/definition'
import { Events } from './events'
import { ListRows } from './list-rows'
import type { PageState } from './page-state'
import { addSetters } from './setters'
import { toPlain } from './values'
import { WidgetEntity } from './widget-entity'
import { everyWidget, isList } from './widget-tree'
import type { PlacedWidget } from './widget-tree'

/** What the person did to widgets, by name; to those in rows of lists by `List1/key/Input1`. */
export type KeptState = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** What all widgets of a page are made with. */
export interface WidgetContext {
  readonly definitions: Readonly<Record<string, WidgetDefinition>>
  readonly evaluationVersion: number
  /** Kept from before a restart, or from before a row left the page. */
  readonly meta: KeptState
  /** How many lists are around. */
  readonly depth: number
}

/** A widget found by its path, with what belongs to the page or row that it stands on. */
export interface FoundWidget {
  readonly widget: WidgetEntity
  readonly page: PageState
  readonly events: Events
  readonly set: WidgetSet
}

/** The widgets of a page, or of one row of a list. */
export class WidgetSet {
  readonly widgets = new Map<string, WidgetEntity>()
  readonly events: Events
  private readonly lists = new Map<string, ListRows>()

  constructor(readonly page: PageState, readonly placed: ReadonlyMap<string, PlacedWidget>, context: WidgetContext) {
    this.events = new Events(page)
    for (const [name, { node }] of placed) {
      const { definitions, evaluationVersion, meta } = context
      const widget = new WidgetEntity(page, node, definitions[node.type], meta[name] ?? {}, evaluationVersion)
      addSetters(page, widget)
      this.widgets.set(name, widget)
      if (isList(node)) this.lists.set(name, new ListRows(page, widget, context))
    }
  }

  link(): void {
    for (const widget of this.widgets.values()) widget.link()
    for (const list of this.lists.values()) list.link()
  }

  /** After {@link link}, and after all else that reads widgets was tied to them. */
  linkReactions(): void {
    for (const widget of this.widgets.values()) widget.linkReactions()
  }

  /** `Input1`, or in a row of a list `List1/key/Input1`. */
  find(path: string): FoundWidget | undefined {
    const [name = '', key, ...rest] = path.split('/')
    if (key !== undefined) return this.lists.get(name)?.row(key)?.find(rest.join('/'))
    const widget = this.widgets.get(name)
    return widget === undefined ? undefined : { widget, page: this.page, events: this.events, set: this }
  }

  /** Returns a widget to its beginning, and all inside it if asked for. What setters wrote after so many writes stays. */
  reset(name: string, withChildren: boolean, writes = Infinity): void {
    const inside = withChildren ? this.placed.get(name)?.inside ?? [] : []
    for (const each of [name, ...inside]) {
      this.widgets.get(each)?.resetMeta(writes)
      if (withChildren) this.lists.get(each)?.reset()
    }
    this.page.flush()
  }

  /** Like {@link reset}, also of a widget in rows of lists, which code names by its template's name. */
  resetAnywhere(name: string, withChildren: boolean): boolean {
    if (!this.widgets.has(name)) return this.rowLists().filter((list) => list.resetInside(name, withChildren)).length > 0
    this.reset(name, withChildren)
    return true
  }

  /** Whether a widget is called so, here or in the template of a list; that list may be empty. */
  knows(name: string): boolean {
    if (this.widgets.has(name)) return true
    const lists = [...this.placed.values()].map(({ node }) => node).filter(isList)
    return lists.some((list) => everyWidget(list).some(({ widgetName }) => widgetName === name))
  }

  resetAll(): void {
    for (const name of this.widgets.keys()) this.reset(name, true)
  }

  rowLists(): readonly ListRows[] {
    return [...this.lists.values()]
  }

  /** Names that events of a widget see beside the page's. */
  eventNames(name: string): Readonly<Record<string, unknown>> {
    return this.lists.get(name)?.eventNames() ?? {}
  }

  /** What the person did, to make the same widgets again later. */
  keptState(): KeptState {
    const own = [...this.widgets].map(([name, widget]) => [name, widget.keptMeta()] as const)
    const inRows = [...this.lists].flatMap(([name, list]) =>
      Object.entries(list.keptState()).map(([path, meta]) => [`${name}/${path}`, meta] as const),
    )
    return Object.fromEntries([...own, ...inRows].filter(([, meta]) => Object.keys(meta).length > 0))
  }
}

/** Changed properties of found widgets as JSON values; what only user code reads stays inside. */
export function shownProperties(found: FoundWidget, properties: Iterable<string>): Record<string, unknown> {
  const { definition, entity } = found.widget
  const shown = [...properties].filter((name) => name !== 'meta' && definition.internal?.includes(name) !== true)
  return Object.fromEntries(shown.map((name) => [name, toPlain(entity.view[name])]))
}
