import type { HostMessage } from './protocol'
import { newFrame, takeSpare } from './spare-frame'

/** A hidden frame of its own origin that holds the worker; closing it ends whatever runs inside. */
export class SandboxFrame {
  private readonly frame: HTMLIFrameElement
  private readonly channel = new MessageChannel()

  constructor(url: string) {
    const spare = takeSpare(url)
    this.frame = spare ?? newFrame()
    this.frame.addEventListener('load', this.handOver)
    if (spare === undefined) {
      this.frame.src = url
      document.body.append(this.frame)
      return
    }
    window.addEventListener('message', this.onAnswer)
    spare.contentWindow?.postMessage('there?', '*')
  }

  /** What came before somebody listened comes now. */
  listen(onMessage: (data: unknown) => void): void {
    this.channel.port1.onmessage = ({ data }) => onMessage(data)
  }

  /** Throws `DataCloneError` for what can't be sent. */
  post(message: HostMessage): void {
    this.channel.port1.postMessage(message)
  }

  close(): void {
    this.stopWaiting()
    this.channel.port1.onmessage = null
    this.channel.port1.close()
    this.frame.remove()
  }

  private readonly onAnswer = ({ source }: MessageEvent) => {
    if (source === this.frame.contentWindow) this.handOver()
  }

  /** The frame passes the port on to the worker and is out of the way from then on. */
  private readonly handOver = () => {
    this.stopWaiting()
    // The frame's origin is opaque, so there is no name to put in the place of the star.
    this.frame.contentWindow?.postMessage('port', '*', [this.channel.port2])
  }

  private stopWaiting(): void {
    this.frame.removeEventListener('load', this.handOver)
    window.removeEventListener('message', this.onAnswer)
  }
}
