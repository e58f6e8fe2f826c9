import { useEffect, useMemo, useRef } from 'react'
import { embeddedAddress } from './address'
import type { Content, OuterMessage } from './protocol'
import type { Refusal } from './refusal'

export interface EmbeddedFrameProps {
  readonly title: string
  readonly content: Content
  /** The content is there and talks over this port; called again when it reloads itself. */
  readonly onBridge?: ((port: MessagePort) => void) | undefined
  /** The content posted this to its parent. */
  readonly onMessage?: ((data: unknown) => void) | undefined
  /** A document could not load something. */
  readonly onBlocked?: ((refusal: Refusal) => void) | undefined
}

/** Foreign content in a frame without an origin, see `protocol.ts`. It is built anew when the content changes. */
export function EmbeddedFrame({ title, content, onBridge, onMessage, onBlocked }: EmbeddedFrameProps): JSX.Element {
  const frame = useRef<HTMLIFrameElement>(null)
  const port = useRef<MessagePort>()
  const latest = useRef({ content, onBridge, onMessage, onBlocked })
  latest.current = { content, onBridge, onMessage, onBlocked }
  const text = useMemo(() => JSON.stringify(content), [content])
  const handleLoad = () => {
    const { port1, port2 } = new MessageChannel()
    port.current?.close()
    port.current = port1
    port1.onmessage = ({ data, ports: [bridge] }: MessageEvent<OuterMessage>) => {
      if (data.type === 'bridge' && bridge) latest.current.onBridge?.(bridge)
      if (data.type === 'message') latest.current.onMessage?.(data.data)
      if (data.type === 'blocked') latest.current.onBlocked?.(data.refusal)
    }
    // Only our own outer document can be there: the page's policy and the content's lack of rights see to it.
    frame.current?.contentWindow?.postMessage('steward-page', '*', [port2])
    port1.postMessage(latest.current.content)
  }
  // An effect, because the frame is a system outside React.
  useEffect(() => port.current?.postMessage(latest.current.content), [text])
  useEffect(() => () => port.current?.close(), [])
  return (
    <iframe
      ref={frame}
      className="sw-embedded"
      title={title}
      src={embeddedAddress(window.location.pathname)}
      sandbox="allow-scripts allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads"
      onLoad={handleLoad}
    />
  )
}
