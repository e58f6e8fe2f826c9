import { useEffect, useState } from 'react'
import type { RefObject } from 'react'
import { icon as larger } from 'icon:arrows-fullscreen'
import { icon as smaller } from 'icon:fullscreen-exit'
import { icon as microphone } from 'icon:mic'
import { icon as silent } from 'icon:mic-mute'
import { Icon } from '../../ui/Icon'
import { mediaMessages } from '../parts/media-messages'

export interface MicrophoneButtonProps {
  readonly stream: MediaStream
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}

/** Turns the sound of what is recorded off and on again. */
export function MicrophoneButton({ stream, isOn, onChange }: MicrophoneButtonProps): JSX.Element {
  // An effect, because a stream is a system outside React; another camera brings another one.
  useEffect(() => {
    for (const track of stream.getAudioTracks()) track.enabled = isOn
  }, [stream, isOn])
  const label = isOn ? mediaMessages.microphoneOff : mediaMessages.microphoneOn
  return <Tool label={label} icon={isOn ? microphone : silent} onPress={() => onChange(!isOn)} />
}

/** Gives the whole screen to the camera and takes it back; not every browser lets elements have it. */
export function FullScreenButton({ box }: { readonly box: RefObject<HTMLElement> }): JSX.Element | null {
  const [isFull, setFull] = useState(false)
  // An effect, because the person also leaves by a key.
  useEffect(() => {
    const follow = () => setFull(document.fullscreenElement !== null && document.fullscreenElement === box.current)
    follow()
    document.addEventListener('fullscreenchange', follow)
    return () => document.removeEventListener('fullscreenchange', follow)
  }, [box])
  if (document.fullscreenEnabled !== true) return null
  // A refusal of the browser leaves everything as it is.
  const handlePress = () => void (isFull ? document.exitFullscreen() : box.current?.requestFullscreen())?.catch(() => undefined)
  return <Tool label={isFull ? mediaMessages.leaveFullScreen : mediaMessages.fullScreen} icon={isFull ? smaller : larger} onPress={handlePress} />
}

interface ToolProps {
  readonly label: string
  readonly icon: Parameters<typeof Icon>[0]['of']
  readonly onPress: () => void
}

function Tool({ label, icon, onPress }: ToolProps): JSX.Element {
  return (
    <button type="button" className="sw-media-button" aria-label={label} title={label} onClick={onPress}>
      <Icon of={icon} size={16} />
    </button>
  )
}
