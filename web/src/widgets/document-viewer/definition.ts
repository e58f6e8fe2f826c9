import type { Verdict, WidgetDefinition } from '../definition'
import { invalid, setVisibility, style, valid, visibility } from '../rules'
import { asText } from '../values'

/** Shows a document by its address or its contents (runtime §7.3). */
export const documentViewer: WidgetDefinition = {
  type: 'DOCUMENT_VIEWER_WIDGET',
  label: 'Document viewer',
  initial: { isVisible: true, docUrl: '' },
  properties: { ...visibility, ...style, docUrl: { kind: 'custom', check: checkDocument } },
  setters: { ...setVisibility, setURL: 'docUrl' },
}

/** A web address, `data:`, base64, or a reference to a file that the page keeps. */
function checkDocument(value: unknown): Verdict {
  const text = asText(value).trim()
  if (text === '' || /^(https?:\/\/\S+|\/(?!\/)\S+|data:|blob:)/i.test(text)) return valid(text)
  if (/^([\w-]+\.)+[a-z]{2,}([:/?#]\S*)?$/i.test(text)) return valid(`https://${text}`)
  if (text.length > 30 && /^[A-Za-z0-9+/\s]+={0,2}$/.test(text)) return valid(text)
  return invalid('', 'This value must be URL or base64')
}

export const definitions: readonly WidgetDefinition[] = [documentViewer]
