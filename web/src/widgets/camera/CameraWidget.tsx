import { useEffect, useRef, useState } from 'react'
import { contentsOf, keepFile } from '../../runtime/kept-files'
import { variables } from '../appearance'
import { fire } from '../events'
import { DeviceProblem } from '../parts/DeviceProblem'
import { mediaMessages } from '../parts/media-messages'
import { record } from '../parts/recording'
import { useCamera } from '../parts/use-camera'
import { asText } from '../values'
import type { WidgetViewProps } from '../view'
import { FullScreenButton, MicrophoneButton } from './CameraTools'
import { Taken } from './Taken'
import '../parts/media.css'

/** A live picture, and what was taken of it until it is discarded or another one is wanted (runtime §7.1). */
export function CameraWidget({ node, props, runtime }: WidgetViewProps): JSX.Element {
  const isVideo = props.mode === 'VIDEO'
  const device = useCamera(props.defaultCamera, props.isDisabled !== true, { audio: isVideo })
  const live = useRef<HTMLVideoElement>(null)
  const recording = useRef<{ readonly stop: () => void }>()
  const [isRecording, setRecording] = useState(false)
  const [taken, setTaken] = useState<Blob>()
  const [isSaved, setSaved] = useState(false)
  const [hasSound, setSound] = useState(true)
  const box = useRef<HTMLDivElement>(null)
  const { state } = device
  const stream = state.phase === 'live' ? state.stream : undefined
  // An effect, because a stream is no attribute.
  useEffect(() => {
    if (live.current && stream) live.current.srcObject = stream
  }, [stream, taken])
  const kind = isVideo ? 'video' : 'image'
  const keep = async (blob: Blob, event: string) => {
    const [dataURL, binary] = await Promise.all([contentsOf(blob, 'Base64'), contentsOf(blob, 'Binary')])
    const meta = { [`${kind}BlobURL`]: keepFile(blob, 'Base64'), [`${kind}DataURL`]: dataURL, [`${kind}RawBinary`]: binary, isDirty: true }
    setTaken(blob)
    setSaved(false)
    void fire(runtime, node, event, { meta })
  }
  const takePicture = async () => {
    const blob = live.current && (await pictureOf(live.current, props.isMirrored === true))
    if (blob) await keep(blob, 'onImageCapture')
  }
  const startRecording = () => {
    if (!stream) return
    const running = record(stream)
    recording.current = running
    setRecording(true)
    void fire(runtime, node, 'onRecordingStart')
    void running.result.then(async (blob) => {
      setRecording(false)
      await keep(blob, 'onRecordingStop')
    })
  }
  const discard = () => {
    setTaken(undefined)
    runtime.setMeta(node.widgetName, { [`${kind}BlobURL`]: undefined, [`${kind}DataURL`]: undefined, [`${kind}RawBinary`]: undefined })
  }
  const save = () => {
    setSaved(true)
    void fire(runtime, node, isVideo ? 'onVideoSave' : 'onImageSave')
  }
  const isOff = props.isDisabled === true
  return (
    <div ref={box} className="sw-media sw-media-video" style={variables(props)}>
      {taken ? (
        <Taken blob={taken} isVideo={isVideo} isSaved={isSaved} onSave={save} onDiscard={discard}>
          <FullScreenButton box={box} />
        </Taken>
      ) : stream ? (
        <>
          <video
            ref={live}
            className={props.isMirrored === true ? 'sw-media-live sw-media-mirrored' : 'sw-media-live'}
            autoPlay
            muted
            playsInline
            aria-label={asText(props.label) || node.widgetName}
          />
          <div className="sw-media-bar">
            {isVideo ? (
              <button
                type="button"
                className="sw-media-button sw-media-button-main"
                disabled={isOff}
                onClick={isRecording ? () => recording.current?.stop() : startRecording}
              >
                {isRecording ? mediaMessages.stopRecording : mediaMessages.startRecording}
              </button>
            ) : (
              <button type="button" className="sw-media-button sw-media-button-main" disabled={isOff} onClick={() => void takePicture()}>
                {mediaMessages.takePicture}
              </button>
            )}
            {device.takeOther && !isRecording && (
              <button type="button" className="sw-media-button" onClick={device.takeOther}>
                {mediaMessages.otherCamera}
              </button>
            )}
            {isVideo && <MicrophoneButton stream={stream} isOn={hasSound} onChange={setSound} />}
            <FullScreenButton box={box} />
          </div>
        </>
      ) : (
        <DeviceProblem state={state} onRetry={device.start} />
      )}
    </div>
  )
}

function pictureOf(video: HTMLVideoElement, isMirrored: boolean): Promise<Blob | null> {
  const canvas = document.createElement('canvas')
  canvas.width = video.videoWidth
  canvas.height = video.videoHeight
  const context = canvas.getContext('2d')
  if (isMirrored) {
    context?.translate(canvas.width, 0)
    context?.scale(-1, 1)
  }
  context?.drawImage(video, 0, 0)
  return new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.92))
}
