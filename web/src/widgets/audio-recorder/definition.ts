import type { WidgetDefinition } from '../definition'
import { boolean, setDisabled, setVisibility, style, text, visibility } from '../rules'

/** Records sound (runtime §7.1). */
export const audioRecorder: WidgetDefinition = {
  type: 'AUDIO_RECORDER_WIDGET',
  label: 'Audio recorder',
  initial: { isVisible: true },
  properties: { ...visibility, ...style, isDisabled: boolean, iconColor: text },
  meta: { blobURL: undefined, dataURL: undefined, rawBinary: undefined, isDirty: false },
  events: ['onRecordingStart', 'onRecordingComplete'],
  setters: { ...setVisibility, ...setDisabled },
}

export const definitions: readonly WidgetDefinition[] = [audioRecorder]
