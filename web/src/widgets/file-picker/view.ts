import type { WidgetViews } from '../view'
import { FilePickerWidget } from './FilePickerWidget'

export const views: WidgetViews = {
  FILE_PICKER_WIDGET_V2: { View: FilePickerWidget, showsLoading: true },
  FILE_PICKER_WIDGET: { View: FilePickerWidget, showsLoading: true },
}
