import { isObject } from './kinds'

/** Where `navigateTo` leads. */
export type NavigationTarget =
  | { readonly kind: 'page'; readonly name: string }
  | { readonly kind: 'url'; readonly url: string }

/** Such as `whatsapp:`; what may be opened is for the page to say. */
const scheme = /^[a-z][a-z0-9+.-]*:/i
const looksLikeHost = /^(localhost|[\w-]+(\.[\w-]+)+)(:\d+)?([/?#].*)?$/i

/** The name of a page, or an address; a text that looks like a host gets `https://`. `undefined`: neither. */
export function resolveTarget(target: string, pageNames: readonly string[]): NavigationTarget | undefined {
  const text = target.trim()
  if (pageNames.includes(target)) return { kind: 'page', name: target }
  if (looksLikeHost.test(text)) return { kind: 'url', url: `https://${text}` }
  if (scheme.test(text) || /^\/(?!\/)/.test(text)) return { kind: 'url', url: text }
  return undefined
}

/** Parameters of a page as texts; what has none is left out. */
export function pageParams(params: unknown): Readonly<Record<string, string>> {
  if (typeof params !== 'object' || params === null) return {}
  const texts = Object.entries(params as Record<string, unknown>).map(([key, value]) => [key, paramText(value)] as const)
  return Object.fromEntries(texts.filter(([, text]) => text !== ''))
}

/** `[1, 2]` is `1,2`, and a date its ISO text; objects become JSON. */
function paramText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value ?? '')
  if (Array.isArray(value) && !value.some(isObject)) return String(value)
  const own = (value as { readonly toJSON?: unknown }).toJSON
  const plain: unknown = typeof own === 'function' ? own.call(value) : value
  // A date that is none has no text.
  if (plain === null || plain === undefined) return ''
  return typeof plain === 'string' ? plain : JSON.stringify(value)
}
