import type { ViewDocument } from '../model/view'
import type { StoreChange } from '../runtime/engine/host'
import { toPlain } from '../runtime/engine/values'
import type { PageActions, ServerContact } from '../runtime/page-runtime'
import { storeOf } from './app-store'
import type { AppStore } from './app-store'
import { BlockedCode } from './blocked-code'
import { freshStart, takeStarted } from './early-start'
import type { InputItem } from './input-queue'
import { later } from './later'
import type { LeftPages } from './left-pages'
import { libraryTexts } from './library-texts'
import { readMessage } from './messages'
import { OutsideCalls, outsideAddress } from './outside-calls'
import { pageURL } from './page-url'
import { Performer } from './perform'
import { PersonInput } from './person-input'
import type { HostMessage, LibraryText, SandboxMessage } from './protocol'
import { QueryCalls } from './query-calls'
import { RateLimit } from './rate'
import { Requests } from './requests'
import { SandboxFrame } from './sandbox-frame'
import { sandboxAddress } from './spare-frame'
import { StatusBoard } from './status'
import { Watchdog } from './watchdog'
import { WidgetStates } from './widget-states'

export interface PageRuntimeOptions {
  /** Runs the draft's queries, for developers. */
  readonly isDraft: boolean
  /** Whose datasource settings the draft's queries use; the default one's if absent. */
  readonly environment?: string | undefined
  /** Hears after every run of a query how the page stands with its server; also of a page that was left. */
  readonly onContact?: (contact: ServerContact) => void
  /** Default: `/api/v1`. */
  readonly api?: string
  /** Default: `/sandbox.html` for the released app: its settings say which pages may be around it. */
  readonly sandbox?: string
}

/** Looks of one second: a start may take longer than an evaluation. */
const startPatience = 20
/** For a start after something blocked: long enough for any sound page that has been evaluated before. */
const restartPatience = 10
const runPatience = 5

type Outcome = { readonly success: boolean; readonly error?: string }

/** One page while it is open, and for as long after as its code is at work: the page's side of its sandbox. */
export class PageHost {
  readonly states: WidgetStates
  readonly status = new StatusBoard()
  private readonly store: AppStore
  readonly input: PersonInput
  private frame: SandboxFrame | undefined
  private libraries: Promise<readonly LibraryText[]> | undefined
  private watchdog: Watchdog | undefined
  private calls: QueryCalls | undefined
  private readonly pending = new Requests<Outcome>({ success: false })
  private readonly asked = new Requests<unknown>(undefined)
  private address = ''
  private readonly blocked = new BlockedCode(() => performance.now())
  private readonly performer: Performer
  /** Alerts, downloads and the like: more than a person could want is a mistake in a loop. */
  private readonly actionRate = new RateLimit(20, 100, () => performance.now())
  private readonly refusals = new RateLimit(100, 2000, () => performance.now())
  private readonly onAddress = () => this.moved()
  private readonly onStore = (changes: readonly StoreChange[]) => this.post({ type: 'store', changes })
  private readonly forgetStore: () => void
  private isLeft = false

  constructor(
    private readonly document: ViewDocument,
    private readonly actions: PageActions,
    private readonly options: PageRuntimeOptions,
    private readonly left: LeftPages,
  ) {
    this.states = new WidgetStates(document.page.layout)
    this.store = storeOf(document, options.isDraft)
    this.forgetStore = this.store.subscribe(this.onStore)
    this.input = new PersonInput(this.states, (item) => this.sendInput(item), later)
    const outside = new OutsideCalls(outsideAddress(document.app.slug, options.isDraft))
    this.performer = new Performer(actions, outside, (news) => this.post({ type: 'position', news }))
    window.addEventListener('popstate', this.onAddress)
    this.start()
  }

  async reset(name: string, withChildren: boolean): Promise<void> {
    this.input.flush()
    const outcome = await this.request((id) => ({ type: 'reset', id, name, withChildren }))
    if (outcome.error !== undefined) throw new Error(outcome.error)
  }

  ask(name: string, question: string, request: unknown): Promise<unknown> {
    if (this.frame === undefined) return Promise.resolve(undefined)
    return this.asked.open((id) => this.post({ type: 'ask', id, name, question, request }))
  }

  async leave(): Promise<void> {
    this.input.flush()
    await this.request((id) => ({ type: 'leave', id }))
  }

  moved(): void {
    if (window.location.href === this.address) return
    this.address = window.location.href
    this.post({ type: 'url', url: pageURL(window.location) })
  }

  dispose(): void {
    window.removeEventListener('popstate', this.onAddress)
    this.input.close()
    this.asked.dropAll()
    if (this.pending.isEmpty && this.performer.isIdle && this.calls?.isRunningForCode !== true) return this.end()
    // A save before `navigateTo` is not undone by leaving the page, and what code does after it still happens.
    this.isLeft = true
    void this.left.add(this.request((id) => ({ type: 'finish', id })), () => this.end())
  }

  /** The page was left, and its code has no more time. */
  private end(): void {
    this.forgetStore()
    // Databases would roll back what was asked for last.
    if (this.calls?.isRunningForCode === true) this.calls = undefined
    this.stop()
  }

  private start(): void {
    this.blocked.starts()
    const { isDraft, environment, api = '/api/v1', sandbox = sandboxAddress(this.document.app.slug, this.options.isDraft) } = this.options
    const known = new Set(this.document.page.queries.map((query) => query.id))
    const { onContact = ignore } = this.options
    const { app, user } = this.document
    const endpoint = { api, app: app.id, isDraft, environment, needsSession: !user.isAnonymous, fetch: window.fetch.bind(window), onContact }
    const calls = new QueryCalls(endpoint, known)
    const rate = new RateLimit(2000, 20_000, () => performance.now())
    // Announcements of code are many, small and cheap.
    const announcements = new RateLimit(10_000, 50_000, () => performance.now())
    const early = takeStarted(this.document, sandbox)
    const frame = early?.frame ?? new SandboxFrame(sandbox)
    this.address = early?.address ?? window.location.href
    frame.listen((data) => {
      if (this.frame !== frame) return
      if (!(isAnnouncement(data) ? announcements : rate).take()) return this.restart('Sent too many messages')
      const message = readMessage(data)
      if (message !== undefined) this.receive(message)
    })
    this.calls = calls
    this.frame = frame
    this.watchdog = new Watchdog(
      (number) => this.post({ type: 'ping', number }),
      () => this.restart('Took too long and was stopped'),
      this.blocked.isCareful ? restartPatience : startPatience,
    )
    this.libraries ??= early?.libraries ?? libraryTexts(this.document, window.fetch.bind(window))
    if (early === undefined) void this.libraries.then((libraries) => this.begin(frame, libraries))
    else this.moved()
  }

  private begin(frame: SandboxFrame, libraries: readonly LibraryText[]): void {
    const { stopped, isCareful } = this.blocked
    const start = freshStart(this.document, this.options.isDraft)
    this.input.restarted()
    this.post({ ...start, meta: this.states.touched(), stopped, isCareful, libraries }, frame)
  }

  private stop(): void {
    this.watchdog?.stop()
    this.calls?.close()
    this.performer.close()
    this.frame?.close()
    this.frame = undefined
    this.pending.dropAll()
    this.asked.dropAll()
  }

  /** Drops a sandbox that does not answer and starts another with what is known of the page. */
  private restart(message: string): void {
    if (this.isLeft) return this.end()
    this.stop()
    const problem = this.blocked.blocked(message)
    this.status.add(problem)
    const isShown = this.options.isDraft || pageURL(window.location).queryParams['debug'] === 'true'
    if (isShown) this.actions.alert(`${problem.place}: ${message}`, 'error')
    if (!this.blocked.mayRestart) return this.status.enter('failed')
    this.status.enter('restarting')
    this.start()
  }

  private receive(message: SandboxMessage): void {
    switch (message.type) {
      case 'ready':
        this.watchdog?.expect(runPatience)
        this.states.apply(message.widgets, this.input.sequence)
        return this.status.enter('ready')
      case 'patch':
        this.states.apply(message.widgets, message.sequence)
        return this.input.answered(message.sequence)
      case 'done':
        return this.pending.settle(message.id, message)
      case 'told':
        return this.asked.settle(message.id, message.answer)
      case 'act':
        return void this.act(message)
      case 'query':
        return void this.run(message)
      case 'problems':
        return this.status.report(message.problems)
      case 'store':
        return this.keepStore(message)
      case 'begin':
        return this.blocked.begins(message.place, message.kind)
      case 'pong':
        return this.watchdog?.answered(message.number)
      case 'failed':
        this.stop()
        this.status.add({ place: 'page', message: message.message, kind: 'stopped', count: 1 })
        return this.status.enter('failed')
    }
  }

  private async act({ id, action }: Extract<SandboxMessage, { type: 'act' }>): Promise<void> {
    const { frame } = this
    // Requests have a bound of their own.
    if (action.kind !== 'fetch' && !this.actionRate.take()) return this.refuse(id)
    try {
      const value = await this.performer.perform(action)
      // The next line of user code sees where it is now.
      if (action.kind === 'navigate' && this.frame === frame) this.moved()
      this.post({ type: 'acted', id, ...(value === undefined ? {} : { value }) }, frame)
    } catch (error) {
      this.post({ type: 'acted', id, error: error instanceof Error ? error.message : String(error) }, frame)
    }
  }

  /** Code that goes on calling although nobody listens is a flood. */
  private refuse(id: number): void {
    if (!this.refusals.take()) return this.restart('Sent too many messages')
    this.post({ type: 'acted', id, error: 'Too many calls in a short time' })
  }

  private async run({ id, queryID, ...asked }: Extract<SandboxMessage, { type: 'query' }>): Promise<void> {
    const { frame, calls } = this
    const answer = await calls?.run(queryID, asked)
    if (answer !== undefined) this.post({ type: 'answer', id, answer }, frame)
  }

  private keepStore({ changes }: Extract<SandboxMessage, { type: 'store' }>): void {
    if (this.store.apply(changes, this.onStore)) return
    const message = 'This browser has no room to keep the store for the next visit'
    this.status.add({ place: 'appsmith.store', message, kind: 'event', count: 1 })
  }

  private sendInput(item: InputItem): void {
    if (item.kind === 'meta') {
      return this.post({ type: 'meta', sequence: item.sequence, changes: item.widgets })
    }
    this.moved()
    const { widget: name, path, sequence, changes: meta, context, page } = item
    void this.request((id) => ({ type: 'trigger', id, sequence, name, path, context, meta, page })).then(item.done)
  }

  private request(make: (id: number) => HostMessage): Promise<Outcome> {
    if (this.frame === undefined) return Promise.resolve({ success: false })
    return this.pending.open((id) => this.post(make(id)))
  }

  /** Answers for a sandbox that is gone are dropped. */
  private post(message: HostMessage, frame = this.frame): void {
    if (frame === undefined || frame !== this.frame) return
    try {
      frame.post(message)
    } catch {
      // Something in it can't be copied, such as a DOM event from a component: send what JSON could say.
      frame.post(toPlain(message) as HostMessage)
    }
  }
}

function ignore(): void {
  // Nobody draws the page.
}

function isAnnouncement(data: unknown): boolean {
  return typeof data === 'object' && data !== null && (data as { readonly type?: unknown }).type === 'begin'
}
