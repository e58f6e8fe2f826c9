import { useCallback, useEffect, useRef } from 'react'
import type { CSSProperties, RefObject } from 'react'
import { cssLength, cssText, variables } from '../appearance'
import type { WidgetProps } from '../definition'
import { BlockedNotice } from '../embedded/BlockedNotice'
import { EmbeddedFrame } from '../embedded/EmbeddedFrame'
import { embeddedMessages } from '../embedded/messages'
import { useBlocked } from '../embedded/use-blocked'
import { fire } from '../events'
import { asNumber, asText } from '../values'
import type { WidgetViewProps } from '../view'
import { frameSource } from './source'
import '../embedded/embedded.css'

/** Another page inside the page; a document of the app's own gets a frame without an origin (runtime §8.6). */
export function IframeWidget(view: WidgetViewProps): JSX.Element {
  const { node, props, runtime } = view
  const source = asText(props.source)
  const srcDoc = asText(props.srcDoc)
  const title = asText(props.title) || node.widgetName
  const frame = useRef<HTMLIFrameElement>(null)
  const latest = useRef(view)
  latest.current = view
  const receive = useCallback((message: unknown, origin: string) => {
    const { node: own, runtime: page } = latest.current
    const meta = { message, messageMetadata: { origin, lastEventId: '', type: 'message' } }
    void fire(page, own, 'onMessageReceived', { meta })
  }, [])
  useMessages(frame, receive)
  useChange(source, () => void fire(runtime, node, 'onURLChanged', { meta: { messageMetadata: undefined } }))
  useChange(srcDoc, () => void fire(runtime, node, 'onSrcDocChanged', { meta: { messageMetadata: undefined } }))
  return (
    <div className="sw-embedded-box" style={styleOf(props)}>
      {srcDoc !== '' ? (
        <OwnDocument source={srcDoc} title={title} onMessage={(data) => receive(data, 'null')} />
      ) : (
        <ForeignPage source={source} title={title} frame={frame} />
      )}
    </div>
  )
}

interface OwnDocumentProps {
  readonly source: string
  readonly title: string
  readonly onMessage: (data: unknown) => void
}

function OwnDocument({ source, title, onMessage }: OwnDocumentProps): JSX.Element {
  const { hosts, add, clear } = useBlocked()
  // An effect, because another document begins with nothing refused.
  useEffect(clear, [clear, source])
  return (
    <>
      <EmbeddedFrame title={title} content={{ kind: 'document', source }} onMessage={onMessage} onBlocked={add} />
      <BlockedNotice hosts={hosts} />
    </>
  )
}

interface ForeignPageProps {
  readonly source: string
  readonly title: string
  readonly frame: RefObject<HTMLIFrameElement>
}

function ForeignPage({ source, title, frame }: ForeignPageProps): JSX.Element {
  const shown = frameSource(source, window.location.href)
  if (shown.kind === 'none') return <p className="sw-embedded-empty">{embeddedMessages.noSource}</p>
  if (shown.kind === 'refused') {
    return (
      <p className="sw-embedded-empty">
        {embeddedMessages.badSource}
        {shown.url !== undefined && (
          <a href={shown.url} target="_blank" rel="noopener noreferrer">
            {embeddedMessages.openSource}
          </a>
        )}
      </p>
    )
  }
  return (
    <iframe
      ref={frame}
      className="sw-embedded"
      title={title}
      src={shown.url}
      sandbox={shown.sandbox}
      allow={shown.allow}
      referrerPolicy="no-referrer"
    />
  )
}

/** Messages of the frame's own window and of no other. */
function useMessages(frame: RefObject<HTMLIFrameElement>, receive: (data: unknown, origin: string) => void): void {
  // An effect, because messages come from outside React.
  useEffect(() => {
    const handle = ({ source, data, origin }: MessageEvent) => {
      if (source !== null && source === frame.current?.contentWindow) receive(data, origin)
    }
    window.addEventListener('message', handle)
    return () => window.removeEventListener('message', handle)
  }, [frame, receive])
}

/** Calls back when a value is another than before, not for its first one, nor when it is gone. */
function useChange(value: string, onChange: () => void): void {
  const before = useRef(value)
  const latest = useRef(onChange)
  latest.current = onChange
  // An effect, because the change itself is the event.
  useEffect(() => {
    if (before.current === value) return
    before.current = value
    if (value !== '') latest.current()
  }, [value])
}

function styleOf(props: WidgetProps): CSSProperties {
  const width = cssLength(props.borderWidth)
  const color = cssText(props.borderColor) || 'var(--sw-line)'
  const opacity = asNumber(props.borderOpacity) ?? 100
  const shade = opacity >= 100 ? color : `color-mix(in srgb, ${color} ${Math.max(0, opacity)}%, transparent)`
  return { ...variables(props), border: width ? `${width} solid ${shade}` : undefined }
}
