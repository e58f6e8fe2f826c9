import { lazy } from 'react'
import type { WidgetViews } from '../view'

const SwitchGroupWidget = lazy(async () => ({ default: (await import('./SwitchGroupWidget')).SwitchGroupWidget }))

export const views: WidgetViews = {
  SWITCH_GROUP_WIDGET: { View: SwitchGroupWidget },
}
