import type { RunBehaviour, ViewDocument } from '../../model/view'
import type { WidgetDefinition } from '../../widgets/definition'
import type { RuntimeProblem } from '../page-runtime'
import { AppEntity } from './app-entity'
import type { PageURL, StoreContent } from './app-entity'
import { AutomaticRuns } from './automatic'
import { BlobAddresses } from './downloads'
import { eventText } from './events'
import type { EngineHost } from './host'
import { JSEntity } from './js-entity'
import { libraries } from './libraries'
import { LoadingState } from './loading'
import { loadOrder } from './page-load'
import type { Executable } from './page-load'
import { PageState } from './page-state'
import type { Entity, RunKind } from './page-state'
import { platformFunctions } from './platform'
import { ProblemLog } from './problems'
import { QueryEntity } from './query-entity'
import { Timers } from './timers'
import { toPlain } from './values'
import { shownProperties, WidgetSet } from './widget-set'
import { flattenLayout, ownProperties } from './widget-tree'

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
  private readonly widgets: WidgetSet
  private readonly log: ProblemLog
  private readonly queries: readonly QueryEntity[]
  private readonly jsObjects: readonly JSEntity[]
  private readonly app: AppEntity
  private readonly timers: Timers
  private readonly automatic: AutomaticRuns
  readonly blobs = new BlobAddresses()

  constructor(private readonly options: EngineOptions) {
    const { document, host } = options
    this.log = new ProblemLog(options.onProblem)
    this.page = new PageState(this.log)
    this.page.stopped = new Set(options.stopped)
    this.page.onChanged = options.onChanged
    this.page.evaluationVersion = document.app.settings.evaluationVersion
    this.page.onBegin = options.onBegin
    this.timers = new Timers((place, message) => this.page.problems.add(place, 'event', message))
    this.automatic = new AutomaticRuns(this.page, host.later)
    this.widgets = new WidgetSet(this.page, flattenLayout(document.page.layout), {
      definitions: options.definitions,
      evaluationVersion: document.app.settings.evaluationVersion,
      meta: options.meta ?? {},
      depth: 0,
    })
    this.queries = document.page.queries.map((query) => new QueryEntity(this.page, query, host))
    this.jsObjects = document.page.jsObjects.map((object) => new JSEntity(this.page, object, (name) => this.confirm(name)))
    this.app = new AppEntity(this.page, document, host, options)
    this.addPlatform()
  }

  /** The first evaluation of everything. */
  start(): void {
    this.widgets.link()
    for (const object of this.jsObjects) object.link()
    for (const [entity, each] of this.executables(['automatic'])) if (each.isReactive) this.automatic.watch(entity, each)
    const loading = new LoadingState(this.page, this.widgets.widgets)
    for (const query of this.queries) query.loading = loading
    this.widgets.linkReactions()
    this.page.start()
  }

  /** Runs what runs when the page opens, set after set; a failure does not stop the next set. */
  async load(): Promise<void> {
    const executables = this.executables(['onPageLoad', 'automatic']).map(([, executable]) => executable)
    for (const set of loadOrder(executables)) {
      await Promise.all(set.map(({ name, run }) => this.widgets.events.attempt(name, run)))
    }
    this.automatic.isOpen = true
  }

  /** Runs what runs when the page is left. */
  async unload(): Promise<void> {
    const leaving = this.executables(['onPageUnload']).map(([, executable]) => executable)
    await Promise.all(leaving.map(({ name, run }) => this.widgets.events.attempt(name, run)))
  }

  setMeta(changes: MetaChanges): void {
    for (const [name, properties] of Object.entries(changes)) {
      const found = this.widgets.find(name)
      for (const [property, value] of Object.entries(properties)) found?.widget.setMeta(property, value)
      found?.page.flush()
    }
  }

  /** Runs the event code at a property path; answers whether it ended well. */
  async trigger(name: string, path: string, context: Readonly<Record<string, unknown>> = {}): Promise<boolean> {
    const found = this.widgets.find(name)
    if (found === undefined) return true
    const { widget, events, set } = found
    const names = { ...set.eventNames(widget.entity.name), ...context }
    return events.run(`${widget.entity.name}.${path}`, eventText(widget.node, path), names)
  }

  resetWidget(name: string, withChildren: boolean): void {
    const found = this.widgets.find(name)
    if (found === undefined) throw new Error(`Widget ${name} not found`)
    found.set.reset(found.widget.entity.name, withChildren)
    this.page.flush()
  }

  /** What a component asks about properties that stay inside, as a JSON value. */
  ask(name: string, question: string, request: unknown): unknown {
    const found = this.widgets.find(name)
    if (found === undefined) return undefined
    found.page.flush()
    const { definition, entity } = found.widget
    const answers = definition.answers ?? {}
    const answer = Object.prototype.hasOwnProperty.call(answers, question) ? answers[question] : undefined
    return toPlain(answer?.(entity.view, request))
  }

  setURL(url: PageURL): void {
    this.app.setURL(url)
  }

  /** Properties of widgets that changed since the last call, as JSON values. */
  takeChanges(): MetaChanges {
    const changes: Record<string, Record<string, unknown>> = {}
    for (const [name, properties] of this.page.takeChanged()) {
      const found = this.widgets.find(name)
      const shown = found === undefined ? {} : shownProperties(found, properties)
      if (Object.keys(shown).length > 0) changes[name] = shown
    }
    return changes
  }

  /** After {@link start}: every property whose value differs from what is stored. */
  takeEverything(): MetaChanges {
    for (const [name, { entity, node, definition }] of this.widgets.widgets) {
      const stored = ownProperties(node)
      const inside = new Set(definition.internal)
      for (const key of Object.keys(entity.view)) {
        if (!inside.has(key) && !Object.is(entity.view[key], stored[key])) this.page.markChanged(name, key)
      }
    }
    return this.takeChanges()
  }

  problems(): readonly RuntimeProblem[] {
    return this.log.all()
  }

  /** A rejection that no code waited for. */
  noteUnhandled(message: string): void {
    this.page.problems.add(this.widgets.events.lastPlace, 'event', message)
  }

  close(): void {
    this.automatic.close()
    this.timers.close()
    this.queries.forEach((query) => query.close())
  }

  private addPlatform(): void {
    const functions = platformFunctions({
      page: this.page,
      host: this.options.host,
      timers: this.timers,
      blobs: this.blobs,
      pageNames: this.options.document.app.pages.map((page) => page.name),
      showModal: (name) => this.showModal(name),
      closeModal: (name) => this.widgets.widgets.get(name)?.setMeta('isVisible', false),
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
    if (this.widgets.widgets.get(name)?.node.type !== 'MODAL_WIDGET') return
    for (const [other, widget] of this.widgets.widgets) {
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
