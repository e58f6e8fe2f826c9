const empty = new Set(['br', 'hr', 'img', 'col', 'wbr'])

/** The nodes as HTML, the same in every browser. */
export function serialize(nodes: Iterable<Node>): string {
  return [...nodes].map(write).join('')
}

function write(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return escape(node.textContent ?? '').replace(/\u00a0/g, '&nbsp;')
  if (!(node instanceof Element)) return ''
  const tag = node.tagName.toLowerCase()
  const attributes = [...node.attributes].map(({ name, value }) => ` ${name}="${escape(value).replace(/"/g, '&quot;')}"`)
  const start = `<${tag}${attributes.join('')}>`
  return empty.has(tag) ? start : `${start}${serialize(node.childNodes)}</${tag}>`
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
