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

/** Parameters of a page as texts; what has no value is left out. */
export function pageParams(params: unknown): Readonly<Record<string, string>> {
  if (typeof params !== 'object' || params === null) return {}
  const entries = Object.entries(params as Record<string, unknown>).filter(([, value]) => value !== undefined && value !== null)
  return Object.fromEntries(entries.map(([key, value]) => [key, typeof value === 'object' ? JSON.stringify(value) : String(value)]))
}
