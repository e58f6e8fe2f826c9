import type { RunBehaviour, ViewDocument } from '../../model/view'
import type { WidgetDefinition } from '../../widgets/definition'
import type { RuntimeProblem } from '../page-runtime'
import { AppEntity } from './app-entity'
import type { PageURL, StoreContent } from './app-entity'
import { AutomaticRuns } from './automatic'
import { BlobAddresses } from './downloads'
import { Events, eventText } from './events'
import type { EngineHost } from './host'
import { JSEntity } from './js-entity'
import { libraries } from './libraries'
import { LoadingState } from './loading'
import { loadOrder } from './page-load'
import type { Executable } from './page-load'
import { PageState } from './page-state'
import type { Entity, RunKind } from './page-state'
import { platformFunctions } from './platform'
import { QueryEntity } from './query-entity'
import { addSetters } from './setters'
import { Timers } from './timers'
import { toPlain } from './values'
import { WidgetEntity } from './widget-entity'
import { flattenLayout, ownProperties } from './widget-tree'
import type { PlacedWidget } from './widget-tree'

export interface EngineOptions {
  readonly document: ViewDocument
  readonly definitions: Readonly<Record<string, WidgetDefinition>>
  readonly host: EngineHost
  readonly url: PageURL
  readonly mode: 'EDIT' | 'PUBLISHED'
  readonly store: StoreContent
  /** Meta properties by widget, kept from before a restart. */
  readonly meta?: MetaChanges
  /** Places whose code blocked the sandbox before. */
  readonly stopped?: readonly string[]
  readonly onChanged?: () => void
  readonly onProblem?: () => void
  readonly onBegin?: (place: string, kind: RunKind) => void
}

/** Values by widget and property. */
export type MetaChanges = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** Evaluates one page: bindings, events, queries. Knows no browser; the host does what reaches outside. */
export class Engine {
  private readonly page: PageState
  private readonly placed: ReadonlyMap<string, PlacedWidget>
  private readonly widgets = new Map<string, WidgetEntity>()
  private readonly queries: readonly QueryEntity[]
  private readonly jsObjects: readonly JSEntity[]
  private readonly app: AppEntity
  private readonly events: Events
  private readonly timers: Timers
  private readonly automatic: AutomaticRuns
  readonly blobs = new BlobAddresses()

  constructor(private readonly options: EngineOptions) {
    const { document, host } = options
    this.page = new PageState(options.onProblem)
    this.page.stopped = new Set(options.stopped)
    this.page.onChanged = options.onChanged
    this.page.onBegin = options.onBegin
    this.events = new Events(this.page)
    this.timers = new Timers((place, message) => this.page.problems.add(place, 'event', message))
    this.automatic = new AutomaticRuns(this.page, host.later)
    this.placed = flattenLayout(document.page.layout)
    this.addWidgets()
    this.queries = document.page.queries.map((query) => new QueryEntity(this.page, query, host))
    this.jsObjects = document.page.jsObjects.map((object) => new JSEntity(this.page, object, (name) => this.confirm(name)))
    this.app = new AppEntity(this.page, document, host, options)
    this.addPlatform()
  }

  /** The first evaluation of everything. */
  start(): void {
    for (const widget of this.widgets.values()) widget.link()
    for (const object of this.jsObjects) object.link()
    for (const [entity, each] of this.executables(['automatic'])) if (each.isReactive) this.automatic.watch(entity, each)
    const loading = new LoadingState(this.page, this.widgets)
    for (const query of this.queries) query.loading = loading
    this.page.start()
  }

  /** Runs what runs when the page opens, set after set; a failure does not stop the next set. */
  async load(): Promise<void> {
    const executables = this.executables(['onPageLoad', 'automatic']).map(([, executable]) => executable)
    for (const set of loadOrder(executables)) {
      await Promise.all(set.map(({ name, run }) => this.events.attempt(name, run)))
    }
    this.automatic.isOpen = true
  }

  /** Runs what runs when the page is left. */
  async unload(): Promise<void> {
    const leaving = this.executables(['onPageUnload']).map(([, executable]) => executable)
    await Promise.all(leaving.map(({ name, run }) => this.events.attempt(name, run)))
  }

  setMeta(changes: MetaChanges): void {
    for (const [name, properties] of Object.entries(changes)) {
      const widget = this.widgets.get(name)
      for (const [property, value] of Object.entries(properties)) widget?.setMeta(property, value)
    }
    this.page.flush()
  }

  /** Runs the event code at a property path; answers whether it ended well. */
  async trigger(name: string, path: string, context: Readonly<Record<string, unknown>> = {}): Promise<boolean> {
    const widget = this.widgets.get(name)
    return widget === undefined || this.events.run(`${name}.${path}`, eventText(widget.node, path), context)
  }

  resetWidget(name: string, withChildren: boolean): void {
    const placed = this.placed.get(name)
    if (placed === undefined) throw new Error(`Widget ${name} not found`)
    for (const each of withChildren ? [name, ...placed.inside] : [name]) this.widgets.get(each)?.resetMeta()
    this.page.flush()
  }

  setURL(url: PageURL): void {
    this.app.setURL(url)
  }

  /** Properties of widgets that changed since the last call, as JSON values. */
  takeChanges(): MetaChanges {
    const changes: Record<string, Record<string, unknown>> = {}
    for (const [name, properties] of this.page.takeChanged()) {
      const widget = this.widgets.get(name)
      const shown = [...properties].filter((property) => widget?.definition.internal?.includes(property) !== true)
      if (widget === undefined || shown.length === 0) continue
      changes[name] = Object.fromEntries(shown.map((property) => [property, toPlain(widget.entity.view[property])]))
    }
    return changes
  }

  /** After {@link start}: every property whose value differs from what is stored. */
  takeEverything(): MetaChanges {
    this.page.takeChanged()
    const all: Record<string, Record<string, unknown>> = {}
    for (const [name, widget] of this.widgets) {
      const stored = ownProperties(widget.node)
      const { view } = widget.entity
      const differing = Object.keys(view).filter(
        (key) => key !== 'meta' && !Object.is(view[key], stored[key]) && widget.definition.internal?.includes(key) !== true,
      )
      all[name] = Object.fromEntries(differing.map((key) => [key, toPlain(view[key])]))
    }
    return all
  }

  problems(): readonly RuntimeProblem[] {
    return this.page.problems.all()
  }

  /** A rejection that no code waited for. */
  noteUnhandled(message: string): void {
    this.page.problems.add(this.events.lastPlace, 'event', message)
  }

  close(): void {
    this.automatic.close()
    this.timers.close()
    this.queries.forEach((query) => query.close())
  }

  private addWidgets(): void {
    const { document, definitions, meta } = this.options
    const version = document.app.settings.evaluationVersion
    for (const [name, { node }] of this.placed) {
      const widget = new WidgetEntity(this.page, node, definitions[node.type], meta?.[name] ?? {}, version)
      addSetters(this.page, widget)
      this.widgets.set(name, widget)
    }
  }

  private addPlatform(): void {
    const functions = platformFunctions({
      page: this.page,
      host: this.options.host,
      timers: this.timers,
      blobs: this.blobs,
      pageNames: this.options.document.app.pages.map((page) => page.name),
      showModal: (name) => this.showModal(name),
      closeModal: (name) => this.widgets.get(name)?.setMeta('isVisible', false),
      resetWidget: (name, withChildren) => this.resetWidget(name, withChildren),
      storeValue: (key, value, persists) => this.app.storeValue(key, value, persists),
      removeValue: (key) => this.app.removeValue(key),
      clearStore: () => this.app.clearStore(),
      storedValue: (key) => this.app.store[key],
      unload: () => this.unload(),
    })
    for (const [name, value] of Object.entries({ ...libraries, ...functions })) if (!this.page.scope.has(name)) this.page.scope.set(name, value)
  }

  /** Only one modal is open at a time. */
  private showModal(name: string): void {
    if (this.widgets.get(name)?.node.type !== 'MODAL_WIDGET') return
    for (const [other, widget] of this.widgets) {
      if (widget.node.type === 'MODAL_WIDGET' && (other === name || widget.get('isVisible') === true)) {
        widget.setMeta('isVisible', other === name)
      }
    }
  }

  private async confirm(name: string): Promise<boolean> {
    const message = `Are you sure you want to run ${name}?`
    return (await this.options.host.perform({ kind: 'confirm', message })) === true
  }

  /** Queries and functions that run by themselves in one of the ways given. */
  private executables(kinds: readonly RunBehaviour[]): readonly (readonly [Entity, Executable])[] {
    const queries = this.queries
      .filter(({ query }) => kinds.includes(query.runs))
      .map((query) => [query.entity, this.queryExecutable(query)] as const)
    return [...queries, ...this.jsObjects.flatMap((object) => object.executables(kinds))]
  }

  private queryExecutable(query: QueryEntity): Executable {
    return { name: query.query.name, data: query.data, reads: query.reads(), isReactive: true, run: () => query.execute() }
  }
}
