import type { Verdict, WidgetDefinition } from '../definition'
import { invalid, number, setVisibility, style, text, valid, visibility } from '../rules'
import { asText } from '../values'

/** A web page, or a document that the app wrote itself, inside the page (runtime §8.6). */
export const iframe: WidgetDefinition = {
  type: 'IFRAME_WIDGET',
  label: 'Iframe',
  initial: { isVisible: true, source: '', title: '' },
  properties: {
    ...visibility,
    ...style,
    source: { kind: 'custom', check: checkSource },
    srcDoc: text,
    title: text,
    borderOpacity: number,
  },
  meta: { message: undefined, messageMetadata: undefined },
  events: ['onURLChanged', 'onSrcDocChanged', 'onMessageReceived'],
  setters: { ...setVisibility, setURL: 'source' },
}

/** Without an address nothing is loaded; one that could run code becomes the example's, as apps know it. */
function checkSource(value: unknown): Verdict {
  const source = asText(value).trim()
  // Web and relative addresses; which of them a frame may hold is the component's business.
  if (/^(https?:|[^:]*([/?#]|$))/i.test(source)) return valid(source)
  return invalid('https://www.example.com', 'This value must be URL')
}

export const definitions: readonly WidgetDefinition[] = [iframe]
