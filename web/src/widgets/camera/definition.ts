import type { WidgetDefinition } from '../definition'
import { boolean, setDisabled, setVisibility, style, text, visibility } from '../rules'

/** Takes pictures and videos (runtime §7.1). */
export const camera: WidgetDefinition = {
  type: 'CAMERA_WIDGET',
  label: 'Camera',
  initial: { isVisible: true, mode: 'CAMERA', isMirrored: true },
  properties: {
    ...visibility,
    ...style,
    isDisabled: boolean,
    isMirrored: boolean,
    mode: { kind: 'text', allowed: ['CAMERA', 'VIDEO'], default: 'CAMERA' },
    defaultCamera: text,
  },
  meta: {
    imageBlobURL: undefined, imageDataURL: undefined, imageRawBinary: undefined,
    videoBlobURL: undefined, videoDataURL: undefined, videoRawBinary: undefined,
    mediaCaptureStatus: 'NONE', isDirty: false,
  },
  events: ['onImageCapture', 'onImageSave', 'onRecordingStart', 'onRecordingStop', 'onVideoSave'],
  setters: { ...setVisibility, ...setDisabled },
}

export const definitions: readonly WidgetDefinition[] = [camera]
