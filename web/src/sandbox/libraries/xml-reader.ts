/** An element as written; the document itself has no name. */
export interface XMLElement {
  readonly name: string
  /** `undefined`: an attribute without a value. */
  readonly attributes: readonly (readonly [name: string, value: string | undefined])[]
  readonly children: XMLElement[]
  text: string
}

export class XMLError extends Error {
  constructor(message: string, readonly line: number) {
    super(message)
  }
}

export interface ReadOptions {
  /** Makes something of everything; else the first mistake is thrown as {@link XMLError}. */
  readonly isLenient: boolean
  /** Text between elements is trimmed piece by piece. */
  readonly trims: boolean
}

const piece = /<!--[^]*?-->|<!\[CDATA\[([^]*?)\]\]>|<\?[^]*?\?>|<!DOCTYPE(?:[^[>]|\[[^\]]*\])*>|<\/([^>\s]+)\s*>|<([^\s/>!?]+)((?:[^>"']|"[^"]*"|'[^']*')*)>/g
const attribute = /([^\s=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/g

/** Reads XML into elements; comments and instructions are left out, entities stay as they are. */
export function readXML(source: string, { isLenient, trims }: ReadOptions): XMLElement {
  const root = element('', [])
  const open: XMLElement[] = [root]
  const fail = (message: string, position: number) => {
    if (!isLenient) throw new XMLError(message, source.slice(0, position).split('\n').length)
  }
  let end = 0
  const addText = (text: string, position: number) => {
    const innermost = open[open.length - 1] ?? root
    if (/<[A-Za-z/]/.test(text)) fail('A tag is not closed properly.', position)
    if (innermost === root && text.trim() !== '') fail('Text stands outside of all elements.', position)
    innermost.text += trims ? text.trim() : text
  }
  for (const match of source.matchAll(piece)) {
    const [whole = '', data, closed, opened, rest = ''] = match
    const position = match.index ?? 0
    addText(source.slice(end, position), position)
    end = position + whole.length
    const innermost = open[open.length - 1] ?? root
    if (data !== undefined) innermost.text += data
    else if (closed !== undefined) {
      if (innermost.name !== closed) fail(`Expected closing tag '${innermost.name}' instead of '${closed}'.`, position)
      if (open.length > 1) open.pop()
    } else if (opened !== undefined) {
      if (innermost === root && root.children.length > 0) fail('Multiple possible root nodes found.', position)
      const isEmpty = rest.endsWith('/')
      const made = element(opened, readAttributes(isEmpty ? rest.slice(0, -1) : rest))
      innermost.children.push(made)
      if (!isEmpty) open.push(made)
    }
  }
  addText(source.slice(end), end)
  const [, unclosed] = open
  if (unclosed !== undefined) fail(`Unclosed tag '${unclosed.name}'.`, source.length)
  return root
}

function element(name: string, attributes: XMLElement['attributes']): XMLElement {
  return { name, attributes, children: [], text: '' }
}

function readAttributes(text: string): XMLElement['attributes'] {
  return [...text.matchAll(attribute)].map(([, name = '', double, single]) => [name, double ?? single] as const)
}
