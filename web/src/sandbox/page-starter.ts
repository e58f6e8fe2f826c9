import type { ViewDocument } from '../model/view'
import type { PageActions, PageRuntime } from '../runtime/page-runtime'
import { PageHost } from './host'
import type { PageRuntimeOptions } from './host'
import { later } from './later'
import { LeftPages } from './left-pages'

/** A page whose code runs in the sandbox. */
export interface SandboxedPage extends PageRuntime {
  /** The address changed while the page stayed; it is also looked at before every event. */
  readonly moved: () => void
  /** Runs what runs when the page is left, before another page of the app is shown without `navigateTo`. */
  readonly leave: () => Promise<void>
}

/** Starts a page. Draw it with `widget` and `subscribe`; end it with `dispose`. */
export type StartPage = (document: ViewDocument, actions: PageActions, options: PageRuntimeOptions) => SandboxedPage

/** Starts pages one after another; what events of a page began is finished after it was left. */
export function pageStarter(): StartPage {
  const left = new LeftPages(later)
  return (document, actions, options) => facade(new PageHost(document, actions, options, left))
}

function facade(page: PageHost): SandboxedPage {
  return {
    widget: (name) => page.states.get(name),
    subscribe: (name, listener) => page.states.subscribe(name, listener),
    setMeta: (name, changes) => page.input.setMeta(name, changes),
    expectMeta: (name, changes) => page.input.expectMeta(name, changes),
    trigger: (name, path, trigger) => page.input.trigger(name, path, trigger ?? {}),
    ask: (name, question, request) => page.ask(name, question, request),
    reset: (name, withChildren) => page.reset(name, withChildren),
    status: () => page.status.get(),
    subscribeStatus: (listener) => page.status.subscribe(listener),
    moved: () => page.moved(),
    leave: () => page.leave(),
    dispose: () => page.dispose(),
  }
}
