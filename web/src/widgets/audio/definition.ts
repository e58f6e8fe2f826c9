import type { WidgetDefinition } from '../definition'
import { checkMediaUrl } from '../parts/media-url'
import { boolean, setVisibility, style, visibility } from '../rules'

export const audio: WidgetDefinition = {
  type: 'AUDIO_WIDGET',
  label: 'Audio',
  initial: { isVisible: true, url: '', autoPlay: false },
  properties: { ...visibility, ...style, url: { kind: 'custom', check: checkMediaUrl }, autoPlay: boolean },
  meta: { playState: 'NOT_STARTED', playing: false },
  defaults: { playing: 'autoPlay' },
  events: ['onPlay', 'onPause', 'onEnd'],
  setters: { ...setVisibility, setURL: 'url', setPlaying: 'autoPlay' },
}

export const definitions: readonly WidgetDefinition[] = [audio]
