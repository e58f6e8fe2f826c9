import { useEffect, useState } from 'react'
import { type Device, useDevice } from './use-device'

export interface Camera extends Device {
  /** Takes the next one of the device's cameras; missing where there is no other. */
  readonly takeOther: (() => void) | undefined
}

/** The camera that an app asks for, until the person takes another one. `more` is asked for beside the picture. */
export function useCamera(defaultCamera: unknown, startsAtOnce: boolean, more: MediaStreamConstraints = {}): Camera {
  const [chosen, setChosen] = useState<string>()
  const [others, setOthers] = useState<readonly string[]>([])
  const picture = chosen === undefined ? { facingMode: { ideal: facingOf(defaultCamera) } } : { deviceId: { exact: chosen } }
  const device = useDevice({ video: picture, ...more }, startsAtOnce)
  const { state } = device
  const stream = state.phase === 'live' ? state.stream : undefined
  // An effect, because browsers tell of cameras later, and by name only once they may be used.
  useEffect(() => {
    let isLive = true
    setOthers([])
    if (stream) void othersThan(stream).then((found) => isLive && setOthers(found))
    return () => {
      isLive = false
    }
  }, [stream])
  const start = () => {
    setChosen(undefined)
    device.start()
  }
  return { ...device, start, takeOther: others.length === 0 ? undefined : () => setChosen(others[0]) }
}

/** Apps store what browsers call it; the words of the setting's choices are taken as well. Without any it is the one on the back. */
function facingOf(defaultCamera: unknown): 'user' | 'environment' {
  return defaultCamera === 'user' || defaultCamera === 'front' ? 'user' : 'environment'
}

/** The device's other cameras, beginning with the one that comes after the stream's. */
async function othersThan(stream: MediaStream): Promise<readonly string[]> {
  const devices = await navigator.mediaDevices.enumerateDevices().catch(() => [])
  const cameras = devices.flatMap(({ kind, deviceId }) => (kind === 'videoinput' && deviceId !== '' ? [deviceId] : []))
  const at = cameras.indexOf(stream.getVideoTracks()[0]?.getSettings().deviceId ?? '')
  return at === -1 ? cameras.slice(1) : [...cameras.slice(at + 1), ...cameras.slice(0, at)]
}
