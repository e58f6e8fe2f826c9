import type { WidgetViews } from '../view'
import { ImageWidget } from './ImageWidget'

export const views: WidgetViews = {
  IMAGE_WIDGET: { View: ImageWidget },
}
