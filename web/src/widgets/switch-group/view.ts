import { lazyView } from '../lazy-view'
import type { WidgetViews } from '../view'

const SwitchGroupWidget = lazyView(async () => ({ default: (await import('./SwitchGroupWidget')).SwitchGroupWidget }))

export const views: WidgetViews = {
  SWITCH_GROUP_WIDGET: { View: SwitchGroupWidget },
}
