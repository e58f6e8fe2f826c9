import { lazyView } from '../lazy-view'
import type { WidgetViews } from '../view'

const AudioRecorderWidget = lazyView(async () => ({ default: (await import('./AudioRecorderWidget')).AudioRecorderWidget }))

export const views: WidgetViews = {
  AUDIO_RECORDER_WIDGET: { View: AudioRecorderWidget },
}
