import { Engine } from '../runtime/engine/engine'
import type { EngineHost, QueryReply, StoreChange } from '../runtime/engine/host'
import { messageOf } from '../runtime/engine/values'
import { rejection } from '../runtime/engine/rejection'
import { widgetDefinitions } from '../widgets/definitions'
import { readAnswer } from './answers'
import { installLibraries } from './install-libraries'
import type { HostMessage, SandboxMessage, StartMessage, TriggerMessage, WidgetChanges, WireAnswer } from './protocol'

/** Code that waits for an answer, and where it stands: there it goes on. */
interface Waiting<Answer> {
  readonly place: string
  readonly cause: string
  /** Nobody but the page itself waits for it. */
  readonly isAutomatic?: boolean
  readonly settle: (answer: Answer) => void
}

/** Milliseconds between two messages of changes that nobody waits for: a loop of thousands is no flood. */
const leastBetween = 4
/** Until a page that was left counts as idle. */
const looksUntilIdle = 3
/** Milliseconds. */
const timeOfLook = 50

type Settle = (message: { readonly value?: unknown; readonly error?: string }) => void

/** The page inside the sandbox: an engine, and the port to the page outside. */
export class Session {
  private engine: Engine | undefined
  private sequence = 0
  private lastID = 0
  private isTellingProblems = false
  /** Of the store, not told yet. */
  private stored: StoreChange[] = []
  private lastTold = 0
  private isTelling = false
  private isAnswering = false
  private isLeft = false
  /** Events whose code has not ended, and answers on their way to code. */
  private atWork = 0
  /** What came while a library was waiting for something. */
  private early: HostMessage[] | undefined
  private readonly actions = new Map<number, Waiting<Parameters<Settle>[0]>>()
  private readonly queries = new Map<number, Waiting<WireAnswer>>()
  // Taken before any user code could replace it.
  private readonly console = console
  private readonly now = performance.now.bind(performance)
  private readonly setTimeout = setTimeout.bind(globalThis)
  private readonly clearTimeout = clearTimeout.bind(globalThis)

  constructor(private readonly post: (message: SandboxMessage) => void) {}

  receive(message: HostMessage): void {
    if (message.type === 'ping') return this.post({ type: 'pong', number: message.number })
    if (this.early !== undefined) return void this.early.push(message)
    this.engine?.turn()
    switch (message.type) {
      case 'start':
        return void this.start(message)
      case 'meta':
        this.sequence = message.sequence
        return this.answer(message.changes)
      case 'trigger':
        return void this.trigger(message)
      case 'reset':
        return this.reset(message.id, message.name, message.withChildren)
      case 'ask':
        return this.tell(message.id, message.name, message.question, message.request)
      case 'leave':
        return void this.leave(message.id)
      case 'finish':
        return this.finish(message.id)
      case 'store':
        return this.engine?.receiveStore(message.changes)
      case 'url':
        return this.engine?.setURL(message.url)
      case 'acted':
        return this.settle(this.actions, message.id, message)
      case 'answer':
        return this.settle(this.queries, message.id, message.answer)
      case 'position':
        return this.engine?.receivePosition(message.news)
    }
  }

  /** A rejection that no code waited for. */
  noteUnhandled(reason: unknown): void {
    this.engine?.noteUnhandled(messageOf(reason))
  }

  /** A blob that user code made an address for. */
  noteBlob(address: string, blob: Blob): void {
    this.engine?.blobs.remember(address, blob)
  }

  private async start(message: StartMessage): Promise<void> {
    try {
      const engine = new Engine({
        ...message,
        definitions: widgetDefinitions,
        host: this.host(),
        onChanged: () => this.tellSoon(),
        onProblem: () => this.tellProblems(),
        onRun: (place, kind) => this.post({ type: 'begin', place, kind }),
        onUncaught: (place, error) => this.console.warn(`${place}: ${messageOf(error)}`),
      })
      this.engine = engine
      showGlobals(engine.platform())
      const installing = installLibraries(message.libraries, (name, problem) => engine.noteLibrary(name, problem))
      const early: HostMessage[] = []
      if (installing !== undefined) {
        this.early = early
        await installing
        this.early = undefined
      }
      engine.start()
      this.post({ type: 'ready', widgets: engine.takeEverything() })
      void engine.load()
      early.forEach((each) => this.receive(each))
    } catch (error) {
      this.post({ type: 'failed', message: messageOf(error) })
    }
  }

  private async trigger({ id, sequence, name, path, context, meta, page }: TriggerMessage): Promise<void> {
    this.sequence = Math.max(this.sequence, sequence)
    if (Object.keys(meta).length > 0) this.answer({ [name]: meta })
    this.atWork += 1
    const success = (await this.engine?.trigger(name, path, context, page)) ?? false
    this.atWork -= 1
    this.tellNow()
    this.post({ type: 'done', id, success })
  }

  private reset(id: number, name: string, withChildren: boolean): void {
    try {
      this.engine?.resetWidget(name, withChildren)
      this.tellNow()
      this.post({ type: 'done', id, success: true })
    } catch (error) {
      this.post({ type: 'done', id, success: false, error: messageOf(error) })
    }
  }

  private tell(id: number, name: string, question: string, request: unknown): void {
    let answer: unknown
    try {
      answer = this.engine?.ask(name, question, request)
    } finally {
      this.post({ type: 'told', id, answer })
    }
  }

  private async leave(id: number): Promise<void> {
    this.atWork += 1
    await this.engine?.unload()
    this.atWork -= 1
    this.tellNow()
    this.post({ type: 'done', id, success: true })
  }

  private finish(id: number): void {
    this.isLeft = true
    this.engine?.leave()
    this.endWhenIdle(id, looksUntilIdle)
  }

  /** Looks more than once: code may be between two calls, such as at a digest of Web Crypto. */
  private endWhenIdle(id: number, looks: number): void {
    if (looks === 0) {
      this.tellNow()
      return this.post({ type: 'done', id, success: true })
    }
    this.setTimeout(() => this.endWhenIdle(id, this.isIdle ? looks - 1 : looksUntilIdle), timeOfLook)
  }

  private get isIdle(): boolean {
    const isAwaited = [...this.queries.values()].some(({ isAutomatic }) => isAutomatic !== true)
    return this.atWork === 0 && this.actions.size === 0 && !isAwaited
  }

  /** What a person did, answered with all that changes. */
  private answer(changes: WidgetChanges): void {
    this.isAnswering = true
    try {
      this.engine?.setMeta(changes)
    } finally {
      this.isAnswering = false
    }
    this.postPatch(true)
    if (this.stored.length > 0) this.tellSoon()
  }

  private tellSoon(): void {
    if (this.isAnswering) return
    const rest = this.lastTold + leastBetween - this.now()
    if (rest <= 0) return this.tellNow()
    if (this.isTelling) return
    this.isTelling = true
    this.setTimeout(() => {
      this.isTelling = false
      this.tellNow()
    }, rest)
  }

  /** What changed so far, before anything else that the page is told. */
  private tellNow(): void {
    this.lastTold = this.now()
    if (this.stored.length > 0) this.post({ type: 'store', changes: this.stored.splice(0) })
    this.postPatch(false)
  }

  /** `isAnswer`: the page waits for this sequence even if nothing changed. */
  private postPatch(isAnswer: boolean): void {
    if (this.isLeft) return
    const widgets = this.engine?.takeChanges() ?? {}
    if (isAnswer || Object.keys(widgets).length > 0) this.post({ type: 'patch', sequence: this.sequence, widgets })
  }

  /** Problems of one turn are told together. */
  private tellProblems(): void {
    if (this.isTellingProblems) return
    this.isTellingProblems = true
    this.setTimeout(() => {
      this.isTellingProblems = false
      if (this.engine !== undefined) this.post({ type: 'problems', problems: this.engine.problems() })
    }, 50)
  }

  private host(): EngineHost {
    return {
      runQuery: (run) =>
        new Promise((resolve) => {
          const id = this.nextID()
          const { isAutomatic } = run
          this.queries.set(id, { ...this.standing, isAutomatic, settle: (answer) => void this.read(answer, resolve) })
          this.tellNow()
          this.post({ type: 'query', id, ...run })
        }),
      perform: (action) =>
        new Promise((resolve, reject) => {
          const id = this.nextID()
          const settle: Settle = ({ value, error }) => (error === undefined ? resolve(value) : reject(rejection(error)))
          this.actions.set(id, { ...this.standing, settle })
          this.tellNow()
          this.post({ type: 'act', id, action })
        }),
      keepStore: (changes) => {
        this.stored.push(...changes)
        this.tellSoon()
      },
      later: (milliseconds, body) => {
        const timer = this.setTimeout(() => {
          this.engine?.turn()
          body()
        }, milliseconds)
        return () => this.clearTimeout(timer)
      },
    }
  }

  private async read(answer: WireAnswer, resolve: (reply: QueryReply) => void): Promise<void> {
    const { place, cause } = this.standing
    this.atWork += 1
    const reply = await readAnswer(answer)
    this.atWork -= 1
    // Reading took turns of its own.
    this.engine?.turn(place, cause)
    resolve(reply)
  }

  /** Of the code that runs: there it goes on with an answer. */
  private get standing(): { readonly place: string; readonly cause: string } {
    return { place: this.engine?.place ?? '', cause: this.engine?.cause ?? '' }
  }

  private settle<Answer>(waiting: Map<number, Waiting<Answer>>, id: number, answer: Answer): void {
    const found = waiting.get(id)
    waiting.delete(id)
    this.engine?.turn(found?.place, found?.cause)
    found?.settle(answer)
  }

  private nextID(): number {
    this.lastID += 1
    return this.lastID
  }
}

/** `window.localStorage`, `self.showAlert`: what the worker has no global of, under the names that apps know. */
function showGlobals(platform: ReadonlyMap<string, unknown>): void {
  for (const [name, value] of platform) {
    // Libraries call the global `fetch`; the browser's own has no network here.
    if (name === 'fetch' || !(name in globalThis)) Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })
  }
}
