import type { BridgeMessage, Content, Values } from '../embedded/protocol'
import { asRecord, asText, isRecord, parseJSON, toJSON } from '../values'

/** Characters of JSON in one message from a widget's code. */
const largest = 5_000_000

/** A message from a widget's code, checked; `undefined` for anything that is none. */
export function readBridgeMessage(message: unknown): BridgeMessage | undefined {
  if (!isRecord(message)) return undefined
  const { type, data, name, context, pixels, host, isLook } = message
  switch (type) {
    case 'update':
      return isSmall(data) ? { type, data: asRecord(data) } : undefined
    case 'event':
      return typeof name === 'string' && isSmall(context) ? { type, name, context: asRecord(context) } : undefined
    case 'height':
      return typeof pixels === 'number' && pixels >= 0 && pixels < 100_000 ? { type, pixels } : undefined
    case 'blocked':
      return typeof host === 'string' && /^[\w.:[\]-]{1,260}$/.test(host) ? { type, host, isLook: isLook === true } : undefined
    default:
      return undefined
  }
}

function isSmall(value: unknown): boolean {
  return isRecord(value) && toJSON(value).length <= largest
}

/** The widget's own document, or nothing where the developer wrote none. */
export function contentOf(srcDoc: unknown): Content | undefined {
  const parts = typeof srcDoc === 'string' ? parseJSON(srcDoc) : srcDoc
  const { html, css, js } = asRecord(parts)
  const content = { kind: 'widget', html: asText(html), css: asText(css), js: asText(js) } as const
  return content.html === '' && content.js === '' ? undefined : content
}

/** The app's theme in the words of a widget's code. */
export function themeOf(theme: unknown, variable: (name: string) => string): Values {
  const { colors, borderRadius, boxShadow } = asRecord(theme)
  const { primaryColor, backgroundColor } = asRecord(colors)
  return {
    primaryColor: asText(primaryColor) || variable('--app-accent'),
    backgroundColor: asText(backgroundColor) || variable('--app-background'),
    borderRadius: asText(asRecord(borderRadius).appBorderRadius) || variable('--app-radius'),
    boxShadow: asText(asRecord(boxShadow).appBoxShadow) || variable('--app-shadow'),
  }
}
