import { button, formButton } from './button/definition'
import { canvas } from './canvas/definition'
import { chart } from './chart/definition'
import { checkbox } from './checkbox/definition'
import { container, statsBox } from './container/definition'
import { datePicker } from './date-picker/definition'
import type { WidgetDefinition } from './definition'
import { divider } from './divider/definition'
import { form } from './form/definition'
import { iconButton } from './icon-button/definition'
import { image } from './image/definition'
import { input } from './input/definition'
import { menuButton } from './menu-button/definition'
import { modal } from './modal/definition'
import { select } from './select/definition'
import { switchWidget } from './switch/definition'
import { table } from './table/definition'
import { tabs } from './tabs/definition'
import { textWidget } from './text/definition'

const all: readonly WidgetDefinition[] = [
  button, formButton, canvas, chart, checkbox, container, statsBox, datePicker, divider, form, iconButton, image, input,
  menuButton, modal, select, switchWidget, table, tabs, textWidget,
]

/** Every widget this build knows, by stored type. A type that is missing here is drawn as a labelled placeholder. */
export const widgetDefinitions: Readonly<Record<string, WidgetDefinition>> = Object.fromEntries(
  all.map((definition) => [definition.type, definition]),
)
