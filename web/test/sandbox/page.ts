import type { ViewDocument, WidgetNode } from '../../src/model/view'
import type { PageActions } from '../../src/runtime/page-runtime'
import { pageStarter } from '../../src/sandbox/page-starter'
import type { SandboxedPage } from '../../src/sandbox/page-starter'

// The page that smoke.py opens: a runtime without any components, and what it was asked to do.

declare global {
  interface Window {
    steward: (source: ViewDocument) => void
    runtime: SandboxedPage
    asked: unknown[]
    node: (type: string, name: string, properties: object, children?: readonly WidgetNode[]) => WidgetNode
  }
}

window.asked = []
const note =
  (kind: string) =>
  async (...parameters: readonly unknown[]) =>
    void window.asked.push([kind, ...parameters])

const actions: PageActions = {
  navigate: note('navigate'),
  alert: (...parameters) => void window.asked.push(['alert', ...parameters]),
  download: note('download'),
  copy: note('copy'),
  confirm: async () => true,
  postMessage: (...parameters) => void window.asked.push(['postMessage', ...parameters]),
  signOut: note('signOut'),
  locate: () => Promise.reject(new Error('nowhere')),
  watchPosition: () => () => undefined,
}

window.steward = (source) => {
  window.runtime = pageStarter()(source, actions, { isDraft: false })
}
