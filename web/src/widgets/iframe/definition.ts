import type { WidgetDefinition } from '../definition'
import { number, setVisibility, style, text, visibility } from '../rules'

/** A web page, or a document that the app wrote itself, inside the page (runtime §8.6). */
export const iframe: WidgetDefinition = {
  type: 'IFRAME_WIDGET',
  label: 'Iframe',
  initial: { isVisible: true, source: '', title: '' },
  properties: {
    ...visibility,
    ...style,
    source: { kind: 'safeUrl', default: 'https://www.example.com' },
    srcDoc: text,
    title: text,
    borderOpacity: number,
  },
  meta: { message: undefined, messageMetadata: undefined },
  events: ['onURLChanged', 'onSrcDocChanged', 'onMessageReceived'],
  setters: { ...setVisibility, setURL: 'source' },
}

export const definitions: readonly WidgetDefinition[] = [iframe]
