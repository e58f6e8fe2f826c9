import { useEffect, useRef } from 'react'
import { DeviceProblem } from '../parts/DeviceProblem'
import { mediaMessages } from '../parts/media-messages'
import { useCamera } from '../parts/use-camera'
import { CodeField } from './CodeField'
import { watchForCode } from './detector'

export interface LiveScannerProps {
  readonly detector: Parameters<typeof watchForCode>[0]
  readonly camera: unknown
  readonly onCode: (code: string) => void
}

/** The camera's picture, searched for codes; while there is none, a field for them (runtime §7.1). */
export function LiveScanner({ detector, camera, onCode }: LiveScannerProps): JSX.Element {
  const { state, start, takeOther } = useCamera(camera, true)
  const video = useRef<HTMLVideoElement>(null)
  const latest = useRef(onCode)
  latest.current = onCode
  const stream = state.phase === 'live' ? state.stream : undefined
  // An effect, because a stream is no attribute, and looking for codes goes on outside React.
  useEffect(() => {
    if (!video.current || !stream) return undefined
    video.current.srcObject = stream
    return watchForCode(detector, video.current, (code) => latest.current(code))
  }, [stream, detector])
  if (!stream) {
    const offersField = state.phase === 'failed' || (state.phase === 'starting' && state.isSlow === true)
    return (
      <>
        <DeviceProblem state={state} onRetry={start} />
        {offersField && <CodeField onCode={onCode} />}
      </>
    )
  }
  return (
    <>
      <video ref={video} className="sw-media-live" autoPlay muted playsInline aria-label={mediaMessages.scanning} />
      {takeOther && (
        <div className="sw-media-bar">
          <button type="button" className="sw-media-button" onClick={takeOther}>
            {mediaMessages.otherCamera}
          </button>
        </div>
      )}
    </>
  )
}
