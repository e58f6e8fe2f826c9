import { button, formButton } from './button/definition'
import { buttonGroup } from './button-group/definition'
import { canvas } from './canvas/definition'
import { chart } from './chart/definition'
import { checkbox } from './checkbox/definition'
import { checkboxGroup } from './checkbox-group/definition'
import { container, statsBox } from './container/definition'
import { currencyInput } from './currency-input/definition'
import { datePicker } from './date-picker/definition'
import type { WidgetDefinition } from './definition'
import { divider } from './divider/definition'
import { filePicker } from './file-picker/definition'
import { form } from './form/definition'
import { iconButton } from './icon-button/definition'
import { image } from './image/definition'
import { input } from './input/definition'
import { list, oldList } from './list/definition'
import { menuButton } from './menu-button/definition'
import { modal } from './modal/definition'
import { multiSelect } from './multi-select/definition'
import { phoneInput } from './phone-input/definition'
import { progress } from './progress/definition'
import { radioGroup } from './radio-group/definition'
import { select } from './select/definition'
import { switchWidget } from './switch/definition'
import { formerTable, table } from './table/definition'
import { tabs } from './tabs/definition'
import { textWidget } from './text/definition'

const all: readonly WidgetDefinition[] = [
  button, formButton, buttonGroup, canvas, chart, checkbox, checkboxGroup, container, statsBox, currencyInput,
  datePicker, divider, filePicker, form, iconButton, image, input, list, oldList, menuButton, modal, multiSelect,
  phoneInput, progress, radioGroup, select, switchWidget, table, formerTable, tabs, textWidget,
]

/** Every widget this build knows, by stored type. A type that is missing here is drawn as a labelled placeholder. */
export const widgetDefinitions: Readonly<Record<string, WidgetDefinition>> = Object.fromEntries(
  all.map((definition) => [definition.type, definition]),
)
