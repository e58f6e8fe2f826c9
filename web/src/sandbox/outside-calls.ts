import type { OutsideAnswer, OutsideRequest } from '../runtime/engine/host'
import { keptFile } from '../runtime/kept-files'
import type { OuterMessage, PageOrder } from '../widgets/embedded/protocol'
import { Requests } from './requests'

type Reply = { readonly answer: OutsideAnswer } | { readonly problem: string }

const mostAtOnce = 50
const gone: Reply = { problem: 'The page was left' }

/**
 * Sends what user code fetches. The page itself may talk to its own server only, so a hidden frame without an origin
 * does it: the document for foreign content, whose policy holds the hosts that the app's settings allow.
 */
export class OutsideCalls {
  private frame: HTMLIFrameElement | undefined
  private port: MessagePort | undefined
  private open = 0
  private readonly waiting = new Requests<Reply>(gone)

  /** `address`: of the document for foreign content. */
  constructor(private readonly address: string) {}

  /** Rejects with what user code may be told. */
  async fetch(request: OutsideRequest): Promise<OutsideAnswer> {
    if (/^blob:/i.test(request.url)) return picked(request.url)
    // Whatever the settings say: a request of an app is never one of ours.
    if (new URL(request.url).host === window.location.host) throw new Error('An app can\'t call this server; use a query instead')
    if (this.open >= mostAtOnce) throw new Error('Too many requests are under way at once')
    this.open += 1
    const reply = await this.waiting.open((id) => this.send({ kind: 'request', id, request }))
    this.open -= 1
    if ('problem' in reply) throw new Error(reply.problem)
    return reply.answer
  }

  close(): void {
    this.port?.close()
    this.frame?.remove()
    this.port = this.frame = undefined
    this.waiting.dropAll()
  }

  private send(order: PageOrder): void {
    this.port ??= this.start()
    // What is sent before the frame has loaded waits in the channel.
    this.port.postMessage(order)
  }

  private start(): MessagePort {
    const { port1, port2 } = new MessageChannel()
    const frame = document.createElement('iframe')
    frame.hidden = true
    frame.title = 'Steward requests'
    frame.setAttribute('sandbox', 'allow-scripts')
    frame.setAttribute('aria-hidden', 'true')
    frame.addEventListener('load', () => frame.contentWindow?.postMessage('steward-page', '*', [port2]), { once: true })
    frame.src = this.address
    document.body.append(frame)
    port1.onmessage = ({ data }: MessageEvent<OuterMessage>) => {
      if (data.type === 'answer') this.waiting.settle(data.id, data.reply)
    }
    this.frame = frame
    return port1
  }
}

/** A file that somebody picked and that stayed in the page. */
function picked(url: string): OutsideAnswer {
  const body = keptFile(url)
  if (body === undefined) throw new Error('There is no such file')
  return { url, status: 200, statusText: 'OK', headers: [['content-type', body.type]], body, type: 'basic', isRedirected: false }
}

/** Where the requests of an app are made: the app's settings say which hosts they may go to. */
export function outsideAddress(app: string, isDraft: boolean): string {
  return `/embedded.html?app=${encodeURIComponent(app)}${isDraft ? '&draft=true' : ''}`
}
