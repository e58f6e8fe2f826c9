import { namedCharacter, numberedCharacter } from './entities'

/** An element or a text of parsed HTML. Only the tree: nothing here decides what is allowed. */
export type HTMLNode = string | HTMLElementNode

export interface HTMLElementNode {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly HTMLNode[]
}

interface OpenElement {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: HTMLNode[]
}

const empty = new Set(['br', 'hr', 'img', 'input', 'meta', 'link', 'wbr', 'col', 'source', 'area', 'base', 'embed'])
const opaque = new Set(['script', 'style', 'iframe', 'object', 'template', 'noscript', 'textarea', 'title', 'svg', 'math'])
/** In which the slash of `<svg/>` is an end. */
const foreign = new Set(['svg', 'math'])
const deepest = 60

/**
 * Parses HTML without the browser's parser, whose every entry is closed to plain text by Trusted Types.
 * Forgiving: unknown end tags are ignored, open elements are closed at the end, scripts and styles are dropped.
 */
export function parseHTML(source: string): readonly HTMLNode[] {
  const root: OpenElement = { tag: '', attributes: {}, children: [] }
  const open: OpenElement[] = [root]
  const top = () => open[open.length - 1] ?? root
  let position = 0
  while (position < source.length) {
    const next = source.indexOf('<', position)
    if (next < 0) break
    if (next > position) top().children.push(decodeEntities(source.slice(position, next)))
    position = readTag(source, next, open, top)
  }
  if (position < source.length) top().children.push(decodeEntities(source.slice(position)))
  return root.children
}

/** @returns where reading goes on */
function readTag(source: string, start: number, open: OpenElement[], top: () => OpenElement): number {
  if (source.startsWith('<!--', start)) return after(source, '-->', start)
  const tag = /^<(\/?)([a-zA-Z][a-zA-Z0-9-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/.exec(source.slice(start, start + 20_000))
  if (!tag) {
    // `</>` and the like is an end tag of nothing.
    if (/^<(?:[!?]|\/[^a-zA-Z])/.test(source.slice(start, start + 3))) return after(source, '>', start)
    top().children.push('<')
    return start + 1
  }
  const [whole = '', slash, rawName, rawAttributes = ''] = tag
  const name = (rawName ?? '').toLowerCase()
  const end = start + whole.length
  if (slash) {
    closeElement(name, open)
    return end
  }
  if (opaque.has(name)) return foreign.has(name) && rawAttributes.endsWith('/') ? end : afterEndTag(source, name, end)
  const element: OpenElement = { tag: name, attributes: readAttributes(rawAttributes), children: [] }
  top().children.push(element)
  // The slash of `<b/>` means nothing in HTML.
  if (!empty.has(name) && open.length < deepest) open.push(element)
  return end
}

function closeElement(name: string, open: OpenElement[]): void {
  const depth = open.map(({ tag }) => tag).lastIndexOf(name)
  if (depth > 0) open.length = depth
}

function after(source: string, mark: string, start: number): number {
  const end = source.indexOf(mark, start)
  return end < 0 ? source.length : end + mark.length
}

function afterEndTag(source: string, name: string, start: number): number {
  const match = new RegExp(`</${name}[^>]*>`, 'i').exec(source.slice(start))
  return match ? start + match.index + (match[0]?.length ?? 0) : source.length
}

function readAttributes(text: string): Readonly<Record<string, string>> {
  const pairs = [...text.matchAll(/([a-zA-Z_:][a-zA-Z0-9_:.-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g)]
  return Object.fromEntries(
    pairs.map(([, name, double, single, bare]) => [
      (name ?? '').toLowerCase(),
      decodeEntities(double ?? single ?? bare ?? ''),
    ]),
  )
}

export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(#x[0-9a-f]+|#\d+|[a-z]+\d*);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return namedCharacter(name) ?? whole
    return numberedCharacter(/^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10)) ?? whole
  })
}

/** Whether a text has any markup; plain texts need no parsing. */
export function hasMarkup(text: string): boolean {
  return /<[a-z!/]|&[#a-z0-9]+;/i.test(text)
}
