import { createRoot } from 'react-dom/client'
import type { Root } from 'react-dom/client'
import { createClient } from '../../src/api/client'
import type { PageActions } from '../../src/runtime/page-runtime'
import { startEarly } from '../../src/sandbox/early-start'
import { pageStarter } from '../../src/sandbox/page-starter'
import type { SandboxedPage } from '../../src/sandbox/page-starter'
import { openStore } from '../../src/sandbox/app-store'
import { readAddress } from '../../src/viewer/address'
import { askForDocument } from '../../src/viewer/first-document'
import { ViewerApp } from '../../src/viewer/ViewerApp'
import type { Case, CaseAnswer } from './case'
import { documentOf, probeName } from './document'
import { encode } from './encode'
import { CaseServer } from './server'

/** One case while it runs: its page in the real sandbox, and what it asked for. */
class Running {
  private readonly startPage = pageStarter()
  private readonly server: CaseServer
  private readonly asked: unknown[] = []
  private runtime: SandboxedPage | undefined
  private root: Root | undefined

  constructor(private readonly id: string, private readonly source: Case) {
    this.server = new CaseServer(id, source)
    const store = openStore(id, documentOf(id, source).user.id, source.draft === true, localStorage)
    store.apply(Object.entries(source.store ?? {}).map(([key, value]) => ({ kind: 'set', key, value, persists: true })))
    window.fetch = this.server.fetch
  }

  open(): Promise<void> {
    history.replaceState(null, '', `/${this.source.draft ? 'preview' : 'app'}/${this.id}/page${this.source.url ?? ''}`)
    if (this.source.draw) this.draw()
    else this.runtime = this.startPage(documentOf(this.id, this.source), this.silent(), { isDraft: this.source.draft === true })
    return this.untilReady()
  }

  close(): void {
    this.root?.unmount()
    if (!this.source.draw) this.runtime?.dispose()
    window.fetch = nativeFetch
    localStorage.clear()
  }

  async reload(): Promise<void> {
    this.root?.unmount()
    if (!this.source.draw) this.runtime?.dispose()
    this.runtime = undefined
    await this.open()
  }

  /** Runs statements as an event; answers whether they ended well. */
  async run(event: number): Promise<boolean> {
    return (await this.page.trigger(probeName, `events.e${event}`)).success
  }

  async event(place: string, options: { context?: Readonly<Record<string, unknown>>; meta?: Readonly<Record<string, unknown>> }): Promise<boolean> {
    const [widget = '', ...path] = place.split('.')
    return (await this.page.trigger(widget, path.join('.'), options)).success
  }

  /** Lets input arrive that the page still keeps back, then everything that it set off at once. */
  async set(changes: Readonly<Record<string, unknown>>): Promise<void> {
    for (const [place, value] of Object.entries(changes)) {
      const [widget = '', property = ''] = place.split('.')
      this.page.setMeta(widget, { [property]: value })
    }
    await this.settle()
  }

  async reset(widget: string, withChildren: boolean): Promise<void> {
    await this.page.reset(widget, withChildren)
  }

  answer(query: string, answer: CaseAnswer | readonly CaseAnswer[]): void {
    this.server.answer(query, answer)
  }

  release(query: string): void {
    this.server.release(query)
  }

  async go(address: string): Promise<void> {
    history.pushState(null, '', address)
    window.dispatchEvent(new PopStateEvent('popstate'))
    this.page.moved()
    await this.settle()
  }

  /** What steps look at. `0`, `1` …: values of the probes by number. */
  look(keys: readonly string[]): Readonly<Record<string, unknown>> {
    return Object.fromEntries(keys.map((key) => [key, encode(this.valueOf(key))]))
  }

  /** An event that does nothing comes back only after everything before it. */
  async settle(): Promise<void> {
    await this.page.trigger(probeName, 'nothing')
  }

  private get page(): SandboxedPage {
    if (this.runtime === undefined) throw new Error('no page is open')
    return this.runtime
  }

  private valueOf(key: string): unknown {
    if (/^\d+$/.test(key)) return this.page.widget(probeName)?.[`v${key}`]
    switch (key) {
      case '@alerts':
        return this.asked.filter(isAlert).map(([, message]) => message)
      case '@asked':
        return this.asked
      case '@requests':
        return this.server.requests.map(({ query }) => query)
      case '@slots':
        return this.server.requests.map(({ slots }) => slots)
      case '@phase':
        return this.page.status().phase
      case '@problems':
        return Object.fromEntries(this.problems().map(({ place, kind }) => [place, kind]))
      case '@messages':
        return Object.fromEntries(this.problems().map(({ place, message }) => [place, message]))
      case '@title':
        return document.title
      case '@path':
        return location.pathname.replace(`/${this.id}`, '') + location.search + location.hash
    }
    return key.split('.').reduce<unknown>((value, name, i) => (i === 0 ? this.page.widget(name) : memberOf(value, name)), undefined)
  }

  private problems() {
    return this.page.status().problems.filter(({ place }) => !place.startsWith(`${probeName}.v`))
  }

  private draw(): void {
    const container = document.createElement('div')
    document.body.replaceChildren(container)
    const client = createClient({ fetch: this.server.fetch, onSignedOut: () => undefined })
    const address = readAddress(location.pathname)
    this.root = createRoot(container)
    this.root.render(
      <ViewerApp
        client={client}
        first={address && askForDocument(client, address, (opened) => startEarly(opened, this.source.draft === true))}
        startRuntime={(opened, actions, options) => {
          this.runtime = this.startPage(opened, this.recording(actions), options)
          return this.runtime
        }}
      />,
    )
  }

  private async untilReady(): Promise<void> {
    const end = performance.now() + 15_000
    for (;;) {
      const phase = this.runtime?.status().phase
      if (phase === 'ready') break
      if (phase === 'failed') throw new Error(`the page failed: ${JSON.stringify(this.runtime?.status().problems)}`)
      if (performance.now() > end) throw new Error(`the page is still ${phase ?? 'closed'}`)
      await new Promise((done) => setTimeout(done, 2))
    }
    await this.settle()
  }

  /** Does what is asked for, and notes it. */
  private recording(actions: PageActions): PageActions {
    const entries = Object.entries(actions).map(([kind, perform]) => [
      kind,
      (...parameters: readonly unknown[]) => {
        this.asked.push([kind, ...parameters])
        return (perform as (...all: readonly unknown[]) => unknown)(...parameters)
      },
    ])
    return Object.fromEntries(entries) as unknown as PageActions
  }

  private silent(): PageActions {
    const nothing = async () => undefined
    return this.recording({
      navigate: nothing,
      alert: () => undefined,
      download: nothing,
      copy: nothing,
      confirm: async () => this.source.confirms !== false,
      postMessage: () => undefined,
      signOut: nothing,
      locate: async () => somewhere,
      watchPosition: (_, onNews) => {
        onNews({ position: somewhere })
        return () => undefined
      },
    })
  }
}

const nativeFetch = window.fetch
const somewhere = { coords: { latitude: 52.5, longitude: 13.4 }, timestamp: 1 }

function isAlert(asked: unknown): asked is readonly ['alert', unknown] {
  return Array.isArray(asked) && asked[0] === 'alert'
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
}

const conformance = { open: (id: string, source: Case) => new Running(id, source) }

declare global {
  interface Window {
    conformance: typeof conformance
  }
}

window.conformance = conformance
