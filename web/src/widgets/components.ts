import { lazy } from 'react'
import { ButtonWidget } from './button/ButtonWidget'
import { ButtonGroupWidget } from './button-group/ButtonGroupWidget'
import { ChartWidget } from './chart/ChartWidget'
import { CheckboxWidget } from './checkbox/CheckboxWidget'
import { CheckboxGroupWidget } from './checkbox-group/CheckboxGroupWidget'
import { ContainerWidget } from './container/ContainerWidget'
import { CurrencyInputWidget } from './currency-input/CurrencyInputWidget'
import { DividerWidget } from './divider/DividerWidget'
import { FilePickerWidget } from './file-picker/FilePickerWidget'
import { FormWidget } from './form/FormWidget'
import { IconButtonWidget } from './icon-button/IconButtonWidget'
import { ImageWidget } from './image/ImageWidget'
import { InputWidget } from './input/InputWidget'
import { ListWidget } from './list/ListWidget'
import { MenuButtonWidget } from './menu-button/MenuButtonWidget'
import { ModalWidget } from './modal/ModalWidget'
import { MultiSelectWidget } from './multi-select/MultiSelectWidget'
import { PhoneInputWidget } from './phone-input/PhoneInputWidget'
import { PlaceholderWidget } from './placeholder/PlaceholderWidget'
import { ProgressWidget } from './progress/ProgressWidget'
import { RadioGroupWidget } from './radio-group/RadioGroupWidget'
import { SelectWidget } from './select/SelectWidget'
import { SwitchWidget } from './switch/SwitchWidget'
import { TabsWidget } from './tabs/TabsWidget'
import { TextWidget } from './text/TextWidget'
import type { WidgetView } from './view'

export interface WidgetEntry {
  readonly View: WidgetView
  /** Where the height of a widget that fits its content comes from: measured, or told by the widget itself. */
  readonly height?: 'reported'
  /** The widget shows by itself that it waits for data. */
  readonly showsLoading?: boolean
}

// Large ones are chunks of their own, loaded when a page has one.
const TableWidget = lazy(async () => ({ default: (await import('./table/TableWidget')).TableWidget }))
const DatePickerWidget = lazy(async () => ({ default: (await import('./date-picker/DatePickerWidget')).DatePickerWidget }))

const placeholder: WidgetEntry = { View: PlaceholderWidget, showsLoading: true }

/** The component of each type. Types are those of `widgetDefinitions`. */
const entries: Readonly<Record<string, WidgetEntry>> = {
  BUTTON_WIDGET: { View: ButtonWidget, showsLoading: true },
  FORM_BUTTON_WIDGET: { View: ButtonWidget, showsLoading: true },
  BUTTON_GROUP_WIDGET: { View: ButtonGroupWidget, showsLoading: true },
  CHART_WIDGET: { View: ChartWidget },
  CHECKBOX_WIDGET: { View: CheckboxWidget },
  CHECKBOX_GROUP_WIDGET: { View: CheckboxGroupWidget },
  CONTAINER_WIDGET: { View: ContainerWidget, height: 'reported', showsLoading: true },
  STATBOX_WIDGET: { View: ContainerWidget, height: 'reported', showsLoading: true },
  CURRENCY_INPUT_WIDGET: { View: CurrencyInputWidget, showsLoading: true },
  DATE_PICKER_WIDGET2: { View: DatePickerWidget },
  DIVIDER_WIDGET: { View: DividerWidget, showsLoading: true },
  FILE_PICKER_WIDGET_V2: { View: FilePickerWidget, showsLoading: true },
  FORM_WIDGET: { View: FormWidget, height: 'reported', showsLoading: true },
  ICON_BUTTON_WIDGET: { View: IconButtonWidget, showsLoading: true },
  IMAGE_WIDGET: { View: ImageWidget },
  INPUT_WIDGET_V2: { View: InputWidget, showsLoading: true },
  LIST_WIDGET: { View: ListWidget },
  LIST_WIDGET_V2: { View: ListWidget },
  MENU_BUTTON_WIDGET: { View: MenuButtonWidget, showsLoading: true },
  MODAL_WIDGET: { View: ModalWidget, showsLoading: true },
  MULTI_SELECT_WIDGET_V2: { View: MultiSelectWidget, showsLoading: true },
  PHONE_INPUT_WIDGET: { View: PhoneInputWidget, showsLoading: true },
  PROGRESS_WIDGET: { View: ProgressWidget },
  RADIO_GROUP_WIDGET: { View: RadioGroupWidget },
  SELECT_WIDGET: { View: SelectWidget, showsLoading: true },
  SWITCH_WIDGET: { View: SwitchWidget },
  TABLE_WIDGET_V2: { View: TableWidget, showsLoading: true },
  TABLE_WIDGET: { View: TableWidget, showsLoading: true },
  TABS_WIDGET: { View: TabsWidget, height: 'reported', showsLoading: true },
  TEXT_WIDGET: { View: TextWidget },
}

/** A type nobody knows is drawn as a labelled box of its size. */
export function viewOf(type: string): WidgetEntry {
  return Object.prototype.hasOwnProperty.call(entries, type) ? entries[type] ?? placeholder : placeholder
}
