import { globalNames } from '../../bindings/references'
import type { RunBehaviour, ViewDocument } from '../../model/view'
import type { WidgetDefinition } from '../../widgets/definition'
import type { RuntimeProblem } from '../page-runtime'
import { AppEntity } from './app-entity'
import type { PageURL, StoreContent } from './app-entity'
import { AutomaticRuns } from './automatic'
import { BlobAddresses } from './downloads'
import { Cancelled, confirmation } from './confirm'
import { eventText } from './events'
import type { PositionNews } from './geolocation'
import { globalObject } from './global-object'
import type { EngineHost, PageTurn, StoreChange } from './host'
import { JSEntity } from './js-entity'
import type { FindMember } from './js-source'
import { libraries } from './libraries'
import { LoadingState } from './loading'
import { loadOrder } from './page-load'
import type { Executable } from './page-load'
import { PageState } from './page-state'
import type { Entity } from './page-state'
import { platformFunctions } from './platform'
import { ProblemLog } from './problems'
import { QueryEntity } from './query-entity'
import type { OnRun } from './running'
import { cloneOfViews } from './structured-clone'
import { Timers } from './timers'
import { rejection } from './rejection'
import { toPlain } from './values'
import { shownProperties, WidgetSet } from './widget-set'
import { messageOf } from './values'
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
  /** Announce every piece of code, to find the one that blocks. */
  readonly isCareful?: boolean
  readonly onRun?: OnRun
  readonly onUncaught?: (place: string, error: unknown) => void
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
  private isOpening = true
  private isLeft = false

  constructor(private readonly options: EngineOptions) {
    const { document, host } = options
    this.log = new ProblemLog(options.onProblem)
    this.page = new PageState(this.log)
    this.page.onChanged = options.onChanged
    this.page.evaluationVersion = document.app.settings.evaluationVersion
    this.page.onUncaught = (place, error) => this.tellUncaught(place, error)
    const { running } = this.page
    Object.assign(running, { stopped: new Set(options.stopped), isCareful: options.isCareful === true, onRun: options.onRun })
    this.timers = new Timers(running, (place, message) => this.page.problems.add(place, 'event', message))
    this.automatic = new AutomaticRuns(this.page, host.later, ({ name, run }) => this.widgets.events.attempt(name, run))
    this.widgets = new WidgetSet(this.page, flattenLayout(document.page.layout), {
      definitions: options.definitions,
      evaluationVersion: document.app.settings.evaluationVersion,
      meta: options.meta ?? {},
      depth: 0,
    })
    const confirm = confirmation(host)
    this.queries = document.page.queries.map((query) => new QueryEntity(this.page, query, host, confirm))
    this.jsObjects = document.page.jsObjects.map((object) => new JSEntity(this.page, object, confirm))
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
      await Promise.all(
        set.map((each) => {
          this.automatic.note(each)
          return this.widgets.events.attempt(each.name, each.run)
        }),
      )
      if (this.isLeft) return
    }
    this.automatic.open()
    this.isOpening = false
  }

  /** Runs what runs when the page is left. */
  async unload(): Promise<void> {
    const leaving = this.executables(['onPageUnload']).map(([, executable]) => executable)
    await Promise.all(leaving.map(({ name, run }) => this.widgets.events.attempt(name, run)))
  }

  /** Nobody sees the page any more: nothing runs by itself from now on; code that is at work goes on. */
  leave(): void {
    this.isLeft = true
    this.automatic.close()
    this.timers.endIntervals()
  }

  setMeta(changes: MetaChanges): void {
    const pages = new Set<{ flush(): void }>()
    for (const [name, properties] of Object.entries(changes)) {
      const found = this.widgets.find(name)
      for (const [property, value] of Object.entries(properties)) found?.widget.setMeta(property, value)
      if (found !== undefined) pages.add(found.page)
    }
    pages.forEach((page) => page.flush())
  }

  /** Runs the event code at a property path; answers whether it ended well. */
  async trigger(
    name: string,
    path: string,
    context: Readonly<Record<string, unknown>> = {},
    page?: PageTurn,
  ): Promise<boolean> {
    const found = this.widgets.find(name)
    if (found === undefined) return true
    const { widget, events, set } = found
    const names = { ...set.eventNames(widget.entity.name), ...context }
    return events.run(`${widget.entity.name}.${path}`, eventText(widget.node, path), names, page)
  }

  resetWidget(name: string, withChildren: boolean): void {
    this.resetLater(name, withChildren)()
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

  /** Another page of the app wrote into the store. */
  receiveStore(changes: readonly StoreChange[]): void {
    this.app.receiveStore(changes)
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
    this.page.problems.add(this.place, 'event', message)
  }

  /** The code that runs on whose behalf the present turn of the event loop is. */
  get place(): string {
    return this.page.running.place
  }

  /** What led to the present turn of the event loop. */
  get cause(): string {
    return this.page.running.cause
  }

  /** A turn of the event loop begins, on behalf of code at a place, led to by a cause. */
  turn(place?: string, cause?: string): void {
    this.page.running.turn(place, cause)
  }

  /** A library that the app asks for is missing or failed. */
  noteLibrary(name: string, message: string): void {
    this.page.problems.add(name, 'evaluation', message)
  }

  /** Names that code can use besides entities: platform functions and libraries. */
  platform(): ReadonlyMap<string, unknown> {
    return new Map([...this.page.scope].filter(([name]) => !this.page.entities.has(name)))
  }

  /** News of the position that the app's code watches. */
  receivePosition(news: PositionNews): void {
    this.app.geolocation.receive(news)
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
      pageName: this.options.document.page.name,
      pageNames: this.options.document.app.pages.map((page) => page.name),
      showModal: (name) => this.showModal(name),
      closeModal: (name) => this.closeModal(name),
      resetLater: (name, withChildren) => this.resetLater(name, withChildren),
      storeValue: (key, value, persists) => this.app.storeValue(key, value, persists),
      removeValue: (key) => this.app.removeValue(key),
      clearStore: () => this.app.clearStore(),
      store: () => this.app.store,
      unload: () => this.unload(),
    })
    const given = Object.entries({ ...libraries, structuredClone: cloneOfViews, ...functions })
    for (const [name, value] of given) if (!this.page.scope.has(name)) this.page.scope.set(name, value)
    const global = globalObject(this.page.scope)
    for (const name of globalNames) if (!this.page.scope.has(name)) this.page.scope.set(name, global)
  }

  private resetLater(name: string, withChildren: boolean): () => void {
    if (this.widgets.find(name) === undefined && !this.widgets.knows(name)) throw rejection(`Widget ${name} not found`)
    const { overrides } = this.page
    return () => {
      const found = this.widgets.find(name)
      if (found !== undefined) found.set.reset(found.widget.entity.name, withChildren, overrides)
      else this.widgets.resetAnywhere(name, withChildren)
      this.page.flush()
    }
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

  /** Without a name: whichever is open. */
  private closeModal(name: string): void {
    for (const [each, widget] of this.widgets.widgets) {
      const isMeant = name === '' ? widget.get('isVisible') === true : each === name
      if (widget.node.type === 'MODAL_WIDGET' && isMeant) widget.setMeta('isVisible', false)
    }
  }

  /** Visitors never see errors of the app's own code; developers do, and whoever asks with `debug=true` (§4.2). */
  private tellUncaught(place: string, error: unknown): void {
    this.options.onUncaught?.(place, error)
    const { mode, host } = this.options
    if (mode !== 'EDIT' && this.app.url.queryParams['debug'] !== 'true') return
    const message = error instanceof Cancelled && this.isOpening ? `${error.asked} was cancelled` : messageOf(error)
    void host.perform({ kind: 'alert', message, style: 'error' }).catch(() => undefined)
  }

  /** Queries and functions that run by themselves in one of the ways given. */
  private executables(kinds: readonly RunBehaviour[]): readonly (readonly [Entity, Executable])[] {
    const queries = this.queries
      .filter(({ query }) => kinds.includes(query.runs))
      .map((query) => [query.entity, this.queryExecutable(query)] as const)
    const memberAt: FindMember = ([object, key]) => this.jsObjects.find(({ entity }) => entity.name === object)?.member(key)
    return [...queries, ...this.jsObjects.flatMap((object) => object.executables(kinds, memberAt))]
  }

  private queryExecutable(query: QueryEntity): Executable {
    return { name: query.query.name, data: query.data, reads: query.reads(), isReactive: true, run: () => query.runAutomatically() }
  }
}
