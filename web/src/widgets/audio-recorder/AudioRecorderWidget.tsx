import { useEffect, useRef, useState } from 'react'
import { contentsOf, keepFile } from '../../runtime/kept-files'
import { variables } from '../appearance'
import { fire } from '../events'
import { DeviceProblem } from '../parts/DeviceProblem'
import { mediaMessages } from '../parts/media-messages'
import { record } from '../parts/recording'
import { useDevice } from '../parts/use-device'
import { useObjectURL } from '../parts/use-object-url'
import { asText } from '../values'
import type { WidgetViewProps } from '../view'
import '../parts/media.css'

/** Records sound from the moment the person presses until they press again (runtime §7.1). */
export function AudioRecorderWidget({ node, props, runtime }: WidgetViewProps): JSX.Element {
  const device = useDevice({ audio: true }, false)
  const recording = useRef<{ readonly stop: () => void }>()
  const [isRecording, setRecording] = useState(false)
  const url = useObjectURL(asText(props.blobURL))
  const { state, stop } = device
  const stream = state.phase === 'live' ? state.stream : undefined
  // An effect: recording begins when the microphone is there, not when the button is drawn.
  useEffect(() => {
    if (!stream) return
    const running = record(stream)
    recording.current = running
    setRecording(true)
    // What was recorded before is gone, so that nothing sends it meanwhile.
    void fire(runtime, node, 'onRecordingStart', { meta: { blobURL: undefined, dataURL: undefined, rawBinary: undefined, isDirty: true } })
    void running.result.then(async (blob) => {
      setRecording(false)
      stop()
      const [dataURL, rawBinary] = await Promise.all([contentsOf(blob, 'Base64'), contentsOf(blob, 'Binary')])
      void fire(runtime, node, 'onRecordingComplete', { meta: { blobURL: keepFile(blob, 'Base64'), dataURL, rawBinary, isDirty: true } })
    })
  }, [stream])
  if (state.phase === 'failed') {
    return (
      <div className="sw-media" style={variables(props)}>
        <DeviceProblem state={state} onRetry={device.start} />
      </div>
    )
  }
  return (
    <div className="sw-media sw-media-audio" style={variables(props)}>
      <div className="sw-media-bar">
        <button
          type="button"
          className="sw-media-button sw-media-button-main"
          disabled={(props.isDisabled === true && !isRecording) || state.phase === 'starting'}
          onClick={isRecording ? () => recording.current?.stop() : device.start}
        >
          {isRecording ? mediaMessages.stopRecording : mediaMessages.startRecording}
        </button>
      </div>
      {url !== '' && !isRecording && <audio className="sw-media-player" src={url} controls aria-label={mediaMessages.recorded} />}
    </div>
  )
}
