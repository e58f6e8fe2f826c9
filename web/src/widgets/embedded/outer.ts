import { bridgeText } from 'virtual:bridge-text'
import { compose } from './compose'
import type { Content, OuterMessage, PageOrder } from './protocol'
import { refusalOf } from './refusal'
import { request } from './request'

// The script of /embedded.html: shows content in a frame without an origin and passes messages on. The content can
// neither read nor navigate this document, and this document's policy holds for the content too.

let page: MessagePort | undefined
let content: HTMLIFrameElement | undefined
/** What the present content was refused, each once. */
const refused = new Set<string>()
const mostRefused = 20

addEventListener('message', ({ source, data, ports }: MessageEvent) => {
  if (source === parent && parent !== window) fromPage(data, ports[0])
  else if (source !== null && source === content?.contentWindow) fromContent(data)
})

function fromPage(data: unknown, port: MessagePort | undefined): void {
  if (page === undefined && port !== undefined) {
    page = port
    page.onmessage = ({ data: order }: MessageEvent<PageOrder>) => {
      if (order.kind !== 'request') return show(order)
      void request(order.request).then((reply) => tell({ type: 'answer', id: order.id, reply }))
    }
    return
  }
  // Anything else is for the content: `postWindowMessage` of the app.
  content?.contentWindow?.postMessage(data, '*')
}

function fromContent(data: unknown): void {
  if (isRefusal(data)) return tellRefusal(data['steward-blocked'], data.directive)
  if (data !== 'steward-bridge') return tell({ type: 'message', data })
  const { port1, port2 } = new MessageChannel()
  content?.contentWindow?.postMessage('steward-bridge', '*', [port1])
  tell({ type: 'bridge' }, [port2])
}

/** Any script of the content can say so, and gets no more than its word shown. */
function isRefusal(data: unknown): data is { readonly 'steward-blocked': unknown; readonly directive?: unknown } {
  return typeof data === 'object' && data !== null && 'steward-blocked' in data
}

function tellRefusal(address: unknown, directive: unknown): void {
  const refusal = refusalOf(String(address), String(directive))
  if (refusal === undefined) return
  const news = JSON.stringify(refusal)
  if (refused.has(news) || refused.size >= mostRefused) return
  refused.add(news)
  tell({ type: 'blocked', refusal })
}

function show(shown: Content): void {
  content?.remove()
  refused.clear()
  content = document.createElement('iframe')
  content.setAttribute('sandbox', 'allow-scripts allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads')
  content.title = document.title
  content.srcdoc = compose(shown, bridgeText)
  document.body.append(content)
}

function tell(message: OuterMessage, ports: MessagePort[] = []): void {
  page?.postMessage(message, ports)
}
