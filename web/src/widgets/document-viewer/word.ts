import { type HTMLElementNode, type HTMLNode, parseHTML } from '../html/parse'
import { Archive } from '../file-picker/unzip'

export interface WordRun {
  readonly text: string
  readonly isBold: boolean
  readonly isItalic: boolean
  readonly isUnderlined: boolean
}

export type WordBlock =
  | { readonly kind: 'paragraph'; readonly level: number; readonly isItem: boolean; readonly runs: readonly WordRun[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly (readonly WordBlock[])[])[] }

/** Paragraphs and tables of a DOCX file, without pictures and layout. @throws when it is none */
export async function readWord(bytes: ArrayBuffer): Promise<readonly WordBlock[]> {
  const source = await new Archive(bytes).text('word/document.xml')
  if (source === undefined) throw new Error('This is not a text document')
  // Without their prefix these elements have names that our parser of HTML reads.
  const body = find(parseHTML(source.replace(/<(\/?)w:/g, '<$1w-').replace(/<mc:Fallback>[\s\S]*?<\/mc:Fallback>/g, '')), 'w-body')
  return body === undefined ? [] : blocksOf(body)
}

function blocksOf(node: HTMLElementNode): readonly WordBlock[] {
  return elements(node).flatMap((child): readonly WordBlock[] => {
    if (child.tag === 'w-p') return [paragraphOf(child)]
    if (child.tag === 'w-tbl') return [{ kind: 'table', rows: rowsOf(child) }]
    return child.tag === 'w-sdt' || child.tag === 'w-sdtcontent' ? blocksOf(child) : []
  })
}

function rowsOf(table: HTMLElementNode): readonly (readonly (readonly WordBlock[])[])[] {
  const rows = elements(table).filter(({ tag }) => tag === 'w-tr')
  return rows.map((row) => elements(row).filter(({ tag }) => tag === 'w-tc').map(blocksOf))
}

function paragraphOf(node: HTMLElementNode): WordBlock {
  const properties = elements(node).find(({ tag }) => tag === 'w-ppr')
  const style = (properties && valueOf(properties, 'w-pstyle')) ?? ''
  const level = /^title$/i.test(style) ? 1 : Number(/^heading\s?([1-6])/i.exec(style)?.[1] ?? 0)
  const isItem = properties !== undefined && elements(properties).some(({ tag }) => tag === 'w-numpr')
  return { kind: 'paragraph', level, isItem, runs: runsOf(node) }
}

/** Runs, also those inside links and tracked insertions; deleted text is left out. */
function runsOf(node: HTMLElementNode): readonly WordRun[] {
  return elements(node).flatMap((child): readonly WordRun[] => {
    if (child.tag === 'w-r') return [runOf(child)]
    return child.tag === 'w-hyperlink' || child.tag === 'w-ins' || child.tag === 'w-smarttag' ? runsOf(child) : []
  })
}

function runOf(node: HTMLElementNode): WordRun {
  const properties = elements(node).find(({ tag }) => tag === 'w-rpr')
  const isOn = (tag: string) => {
    const element = properties && elements(properties).find((child) => child.tag === tag)
    return element !== undefined && !['0', 'false', 'none'].includes(element.attributes['w:val'] ?? '')
  }
  const text = elements(node).map((child) => {
    if (child.tag === 'w-t') return child.children.filter((part) => typeof part === 'string').join('')
    if (child.tag === 'w-tab') return '\t'
    return child.tag === 'w-br' || child.tag === 'w-cr' ? '\n' : ''
  })
  return { text: text.join(''), isBold: isOn('w-b'), isItalic: isOn('w-i'), isUnderlined: isOn('w-u') }
}

function valueOf(node: HTMLElementNode, tag: string): string | undefined {
  return elements(node).find((child) => child.tag === tag)?.attributes['w:val']
}

function elements(node: HTMLElementNode): readonly HTMLElementNode[] {
  return node.children.filter((child): child is HTMLElementNode => typeof child !== 'string')
}

function find(nodes: readonly HTMLNode[], tag: string): HTMLElementNode | undefined {
  for (const node of nodes) {
    if (typeof node === 'string') continue
    const found = node.tag === tag ? node : find(node.children, tag)
    if (found !== undefined) return found
  }
  return undefined
}
