import type { WidgetViews } from '../view'
import { ProgressWidget } from './ProgressWidget'

export const views: WidgetViews = {
  PROGRESS_WIDGET: { View: ProgressWidget },
  PROGRESSBAR_WIDGET: { View: ProgressWidget },
  CIRCULAR_PROGRESS_WIDGET: { View: ProgressWidget },
}
