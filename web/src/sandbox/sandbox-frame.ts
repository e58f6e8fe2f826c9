import type { HostMessage } from './protocol'

/** A hidden frame of its own origin that holds the worker; closing it ends whatever runs inside. */
export class SandboxFrame {
  private readonly frame: HTMLIFrameElement
  private readonly channel = new MessageChannel()

  constructor(url: string, onMessage: (data: unknown) => void) {
    this.channel.port1.onmessage = ({ data }) => onMessage(data)
    this.frame = document.createElement('iframe')
    this.frame.hidden = true
    this.frame.title = 'Steward sandbox'
    this.frame.setAttribute('sandbox', 'allow-scripts')
    this.frame.setAttribute('aria-hidden', 'true')
    this.frame.addEventListener('load', () => this.handOver(), { once: true })
    this.frame.src = url
    document.body.append(this.frame)
  }

  /** Throws `DataCloneError` for what can't be sent. */
  post(message: HostMessage): void {
    this.channel.port1.postMessage(message)
  }

  close(): void {
    this.channel.port1.onmessage = null
    this.channel.port1.close()
    this.frame.remove()
  }

  /** The frame passes the port on to the worker and is out of the way from then on. */
  private handOver(): void {
    // The frame's origin is opaque, so there is no name to put in the place of the star.
    this.frame.contentWindow?.postMessage('port', '*', [this.channel.port2])
  }
}
