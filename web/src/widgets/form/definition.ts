import type { WidgetDefinition } from '../definition'
import { boolean, setVisibility, style, visibility } from '../rules'

/** `data` and `hasChanges` are collected from the children by the mounted component. */
export const form: WidgetDefinition = {
  type: 'FORM_WIDGET',
  label: 'Form',
  initial: { isVisible: true },
  properties: { ...visibility, ...style, shouldScrollContents: boolean },
  meta: { data: {}, hasChanges: false },
  setters: setVisibility,
}

export const definitions: readonly WidgetDefinition[] = [form]
