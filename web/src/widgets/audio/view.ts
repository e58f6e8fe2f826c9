import { lazyView } from '../lazy-view'
import type { WidgetViews } from '../view'

const AudioWidget = lazyView(async () => ({ default: (await import('./AudioWidget')).AudioWidget }))

export const views: WidgetViews = {
  AUDIO_WIDGET: { View: AudioWidget },
}
