import { lazy } from 'react'
import type { WidgetViews } from '../view'

const AudioRecorderWidget = lazy(async () => ({ default: (await import('./AudioRecorderWidget')).AudioRecorderWidget }))

export const views: WidgetViews = {
  AUDIO_RECORDER_WIDGET: { View: AudioRecorderWidget },
}
