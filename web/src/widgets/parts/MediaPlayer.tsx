import { useEffect, useRef, useState } from 'react'
import { variables } from '../appearance'
import { fire } from '../events'
import { safeMedia } from '../html/urls'
import { asText } from '../values'
import type { WidgetViewProps } from '../view'
import { mediaMessages } from './media-messages'
import { useObjectURL } from './use-object-url'
import './media.css'

type PlayState = 'PLAYING' | 'PAUSED' | 'ENDED'

const eventOf: Readonly<Record<PlayState, string>> = { PLAYING: 'onPlay', PAUSED: 'onPause', ENDED: 'onEnd' }

/** A video or a sound with the browser's controls; `playing` starts and stops it (runtime §7.3). */
export function MediaPlayer({ kind, node, props, runtime }: WidgetViewProps & { readonly kind: 'video' | 'audio' }): JSX.Element {
  const player = useRef<HTMLVideoElement & HTMLAudioElement>(null)
  const source = useObjectURL(withScheme(asText(props.url).trim()))
  const url = safeMedia(source)
  const [failed, setFailed] = useState('')
  const wanted = props.playing === true
  const enter = (playState: PlayState) => {
    const playing = playState === 'PLAYING'
    // That the app itself started or stopped it is no event; one that a reset stopped is as new.
    if (playing !== wanted || playState === 'ENDED') void fire(runtime, node, eventOf[playState], { meta: { playState, playing } })
    else if (playing || props.playState !== 'NOT_STARTED') runtime.setMeta(node.widgetName, { playState })
  }
  // An effect, because playing is something that the element does.
  useEffect(() => {
    const element = player.current
    if (!element || url === undefined) return
    if (wanted && element.paused) void start(element)
    else if (!wanted && !element.paused) element.pause()
  }, [wanted, url])
  useReset(props.playState, () => {
    if (!player.current) return
    player.current.currentTime = 0
    if (wanted && !player.current.paused) runtime.setMeta(node.widgetName, { playState: 'PLAYING' })
  })
  const isBroken = url === undefined || failed === url
  const Element = kind
  return (
    <div className={`sw-media sw-media-${kind}`} style={variables(props)}>
      {isBroken ? (
        <MediaProblem kind={kind} url={url} />
      ) : (
        <Element
          ref={player}
          className="sw-media-player"
          src={url}
          controls
          preload="metadata"
          aria-label={node.widgetName}
          onError={() => setFailed(url)}
          onPlay={() => enter('PLAYING')}
          onPause={({ currentTarget }) => currentTarget.ended || enter('PAUSED')}
          onEnded={() => enter('ENDED')}
        />
      )}
    </div>
  )
}

function MediaProblem({ kind, url }: { readonly kind: 'video' | 'audio'; readonly url: string | undefined }): JSX.Element {
  if (url === undefined) return <p className="sw-media-message">{kind === 'video' ? mediaMessages.noVideo : mediaMessages.noSound}</p>
  return (
    <p className="sw-media-message" role="alert">
      {mediaMessages.unplayable}
      {/^https?:/.test(url) && (
        <a href={url} target="_blank" rel="noopener noreferrer">
          {mediaMessages.openOutside}
        </a>
      )}
    </p>
  )
}

/** Calls back when the widget was reset after it had begun to play. */
function useReset(playState: unknown, onReset: () => void): void {
  const isNew = playState === 'NOT_STARTED'
  const wasNew = useRef(isNew)
  // An effect, because where it plays is the element's own state.
  useEffect(() => {
    if (isNew && !wasNew.current) onReset()
    wasNew.current = isNew
  }, [isNew])
}

/** Browsers let pages start a sound only after the person did something; without sound they always may. */
async function start(element: HTMLMediaElement): Promise<void> {
  try {
    await element.play()
  } catch {
    element.muted = true
    await element.play().catch(() => undefined)
  }
}

function withScheme(url: string): string {
  return /^([\w-]+\.)+[a-z]{2,}(:\d+)?([/?#]|$)/i.test(url) ? `https://${url}` : url
}
