import type { Content } from './protocol'

// React 18 is what most custom widgets load from a CDN. Steward has it and serves its own copy, so that they run without
// a host that is allowed, and without the internet.

export interface OwnReact {
  /** Address in the widget's code → the part of React that stands there. */
  readonly modules: Readonly<Record<string, string>>
  /** The widget's HTML without the scripts that would load React as globals. */
  readonly html: string
  readonly hasGlobals: boolean
}

const version = '@[\\^~]?18(?:\\.[\\w.-]*)?'
const asModule = new RegExp(
  `^https://(?:cdn\\.jsdelivr\\.net/npm|esm\\.sh|esm\\.run|cdn\\.skypack\\.dev|unpkg\\.com)/(react|react-dom)${version}` +
    '(/client|/jsx-runtime)?(?:/\\+esm)?(?:\\?[^#]*)?$',
)
const asScript = new RegExp(
  '<script\\b[^>]*\\ssrc\\s*=\\s*["\']?(?:https?:)?//(?:(?:unpkg\\.com|cdn\\.jsdelivr\\.net/npm)/react(?:-dom)?' +
    `${version}|cdnjs\\.cloudflare\\.com/ajax/libs/react(?:-dom)?/18\\.[\\w.-]*)/umd/react(?:-dom)?\\.\\w+(?:\\.min)?\\.js["']?[^>]*>\\s*</script>`,
  'gi',
)
const imported = /\b(?:from|import)\s*\(?\s*(["'])((?:https?:)?\/\/[^"'\s]+)\1/g

/**
 * Where a custom widget takes React 18 from, if Steward's own copy does: nothing where its modules take other libraries
 * from outside too, because those bring a React of their own, and two of them don't work together.
 */
export function ownReact(content: Content): OwnReact | undefined {
  if (content.kind !== 'widget') return undefined
  const html = content.html.replace(asScript, '')
  const addresses = [...`${html}\n${content.js}`.matchAll(imported)].map(([, , address]) => address ?? '')
  const parts = addresses.map(partAt)
  const modules = parts.includes(undefined) ? {} : Object.fromEntries(addresses.map((address, index) => [address, parts[index] ?? '']))
  const hasGlobals = html !== content.html
  return hasGlobals || Object.keys(modules).length > 0 ? { modules, html, hasGlobals } : undefined
}

function partAt(address: string): string | undefined {
  const [, name, path = ''] = asModule.exec(address) ?? []
  return name === undefined ? undefined : `${name}${path}`
}
