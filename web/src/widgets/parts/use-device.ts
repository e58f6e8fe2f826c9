import { useCallback, useEffect, useRef, useState } from 'react'
import { mediaMessages } from './media-messages'

export type DeviceState =
  /** `isSlow`: the person has not answered, or the device takes long. */
  | { readonly phase: 'starting'; readonly isSlow?: boolean }
  | { readonly phase: 'live'; readonly stream: MediaStream }
  | { readonly phase: 'failed'; readonly message: string }
  | { readonly phase: 'off' }

export interface Device {
  readonly state: DeviceState
  readonly start: () => void
  readonly stop: () => void
}

/** Milliseconds after which something else is offered meanwhile. */
const patience = 3000

/** A camera, a microphone or both, from the question to the person until it is given back. */
export function useDevice(constraints: MediaStreamConstraints, startsAtOnce: boolean): Device {
  const [state, setState] = useState<DeviceState>({ phase: startsAtOnce ? 'starting' : 'off' })
  const [turn, setTurn] = useState(startsAtOnce ? 1 : 0)
  const stream = useRef<MediaStream>()
  const wanted = JSON.stringify(constraints)
  // An effect, because the device is a system outside React and has to be given back.
  useEffect(() => {
    if (turn === 0) return undefined
    let isLive = true
    setState({ phase: 'starting' })
    const timer = setTimeout(() => setState((now) => (now.phase === 'starting' ? { phase: 'starting', isSlow: true } : now)), patience)
    open(JSON.parse(wanted) as MediaStreamConstraints).then(
      (opened) => {
        if (!isLive) return opened.getTracks().forEach((track) => track.stop())
        stream.current = opened
        setState({ phase: 'live', stream: opened })
      },
      async (error: unknown) => {
        const message = await messageOf(error, JSON.parse(wanted) as MediaStreamConstraints)
        if (isLive) setState({ phase: 'failed', message })
      },
    )
    return () => {
      isLive = false
      clearTimeout(timer)
      stream.current?.getTracks().forEach((track) => track.stop())
      stream.current = undefined
    }
  }, [turn, wanted])
  const start = useCallback(() => setTurn((before) => before + 1), [])
  const stop = useCallback(() => {
    setTurn(0)
    setState({ phase: 'off' })
  }, [])
  // A widget that is switched off gives its device back, and takes it when it is switched on.
  const before = useRef(startsAtOnce)
  useEffect(() => {
    if (before.current === startsAtOnce) return
    before.current = startsAtOnce
    if (startsAtOnce) start()
    else stop()
  }, [startsAtOnce, start, stop])
  return { state, start, stop }
}

async function open(constraints: MediaStreamConstraints): Promise<MediaStream> {
  const devices = navigator.mediaDevices as MediaDevices | undefined
  if (devices === undefined) throw new DOMException('', 'SecurityError')
  return devices.getUserMedia(constraints)
}

/** What a browser's refusal means for a person. */
async function messageOf(error: unknown, { video, audio }: MediaStreamConstraints): Promise<string> {
  const wantsBoth = video !== undefined && video !== false && audio === true
  switch (error instanceof Error || error instanceof DOMException ? error.name : '') {
    case 'NotAllowedError':
      return wantsBoth && (await isMicrophoneRefused()) ? mediaMessages.refusedMicrophone : mediaMessages.refused
    case 'NotFoundError':
    case 'OverconstrainedError':
      return video === undefined || (wantsBoth && (await isMicrophoneMissing())) ? mediaMessages.noMicrophone : mediaMessages.noCamera
    case 'SecurityError':
      return mediaMessages.insecure
    default:
      return mediaMessages.busy
  }
}

/** Browsers say only that something is missing. */
async function isMicrophoneMissing(): Promise<boolean> {
  const devices = await navigator.mediaDevices.enumerateDevices().catch(() => [])
  return devices.some(({ kind }) => kind === 'videoinput') && !devices.some(({ kind }) => kind === 'audioinput')
}

async function isMicrophoneRefused(): Promise<boolean> {
  const [camera, microphone] = await Promise.all(['camera', 'microphone'].map(permissionOf))
  return microphone === 'denied' && camera !== 'denied'
}

/** Not every browser answers for every device. */
async function permissionOf(name: string): Promise<PermissionState | undefined> {
  try {
    return (await navigator.permissions.query({ name: name as PermissionName })).state
  } catch {
    return undefined
  }
}
