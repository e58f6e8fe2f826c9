import { lazy } from 'react'
import type { WidgetViews } from '../view'

const AudioWidget = lazy(async () => ({ default: (await import('./AudioWidget')).AudioWidget }))

export const views: WidgetViews = {
  AUDIO_WIDGET: { View: AudioWidget },
}
