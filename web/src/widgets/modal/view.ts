import type { WidgetViews } from '../view'
import { ModalWidget } from './ModalWidget'

export const views: WidgetViews = {
  MODAL_WIDGET: { View: ModalWidget, showsLoading: true },
}
