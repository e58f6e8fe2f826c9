import type { WidgetViews } from '../view'
import { SkeletonWidget } from './SkeletonWidget'

export const views: WidgetViews = {
  SKELETON_WIDGET: { View: SkeletonWidget, showsLoading: true },
}
