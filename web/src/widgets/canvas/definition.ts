import type { WidgetDefinition } from '../definition'

/** The child holder inside containers, forms, modals and tabs; also the root of a page. */
export const canvas: WidgetDefinition = { type: 'CANVAS_WIDGET', label: 'Canvas', properties: {} }

export const definitions: readonly WidgetDefinition[] = [canvas]
