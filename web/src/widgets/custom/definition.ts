import type { WidgetDefinition } from '../definition'
import { anything, setVisibility, style, visibility } from '../rules'

/** A widget that an app's developer wrote: a document in a frame of its own (runtime §8.7). */
export const custom: WidgetDefinition = {
  type: 'CUSTOM_WIDGET',
  label: 'Custom',
  initial: { isVisible: true, defaultModel: {}, srcDoc: { html: '', css: '', js: '' } },
  properties: {
    ...visibility,
    ...style,
    defaultModel: { kind: 'object', default: {} },
    theme: anything,
  },
  meta: { model: {} },
  defaults: { model: 'defaultModel' },
  setters: setVisibility,
}

export const definitions: readonly WidgetDefinition[] = [custom]
