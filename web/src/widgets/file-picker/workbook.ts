import { decodeEntities } from '../html/parse'
import { Archive } from './unzip'

export interface Sheet {
  readonly name: string
  /** Cells row by row; a cell that was left out is `null`, empty cells at a row's end are missing. */
  readonly data: readonly (readonly unknown[])[]
}

/** The sheets of an XLSX file in their order. @throws when it is none */
export async function readWorkbook(bytes: ArrayBuffer): Promise<readonly Sheet[]> {
  const archive = new Archive(bytes)
  const book = await archive.text('xl/workbook.xml')
  if (book === undefined) throw new Error('This is not a spreadsheet')
  const paths = targets((await archive.text('xl/_rels/workbook.xml.rels')) ?? '')
  const shared = elements((await archive.text('xl/sharedStrings.xml')) ?? '', 'si').map(({ inner }) => textOf(inner))
  const sheets: Sheet[] = []
  for (const { attributes } of elements(book, 'sheet')) {
    const source = await archive.text(paths.get(attributes['r:id'] ?? '') ?? '')
    sheets.push({ name: attributes['name'] ?? '', data: source === undefined ? [] : rowsOf(source, shared) })
  }
  return sheets
}

interface Element {
  readonly attributes: Readonly<Record<string, string>>
  readonly inner: string
}

/** Elements of a name; these files do not nest elements of one name in each other. */
function elements(source: string, tag: string): readonly Element[] {
  const pattern = new RegExp(`<(?:\\w+:)?${tag}(\\s[^>]*?)?(?:/>|>([\\s\\S]*?)</(?:\\w+:)?${tag}>)`, 'g')
  return [...source.matchAll(pattern)].map(([, attributes = '', inner = '']) => ({ attributes: readAttributes(attributes), inner }))
}

function readAttributes(source: string): Readonly<Record<string, string>> {
  return Object.fromEntries([...source.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, decodeEntities(value)]))
}

function targets(source: string): ReadonlyMap<string, string> {
  const pairs = elements(source, 'Relationship').map(({ attributes }) => {
    const target = attributes['Target'] ?? ''
    return [attributes['Id'] ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`] as const
  })
  return new Map(pairs)
}

/** Formatted texts come in parts; how they sound (`rPh`) is no part of them. */
function textOf(source: string): string {
  const parts = elements(source.replace(/<rPh[\s\S]*?<\/rPh>/g, ''), 't')
  return parts.map(({ inner }) => decodeEntities(inner)).join('')
}

function rowsOf(source: string, shared: readonly string[]): readonly (readonly unknown[])[] {
  const rows: (readonly unknown[])[] = []
  for (const { attributes, inner } of elements(source, 'row')) {
    const index = Number(attributes['r'] ?? rows.length + 1) - 1
    while (rows.length < Math.min(index, 1_048_576)) rows.push([])
    rows.push(cellsOf(inner, shared))
  }
  return rows
}

function cellsOf(source: string, shared: readonly string[]): readonly unknown[] {
  const cells: unknown[] = []
  for (const { attributes, inner } of elements(source, 'c')) {
    const value = valueOf(attributes['t'], inner, shared)
    if (value === undefined) continue
    const column = columnOf(attributes['r'] ?? '', cells.length)
    while (cells.length < column) cells.push(null)
    cells[column] = value
  }
  return cells
}

function valueOf(type: string | undefined, inner: string, shared: readonly string[]): unknown {
  if (type === 'inlineStr') return textOf(inner)
  const raw = elements(inner, 'v')[0]?.inner
  if (raw === undefined) return undefined
  if (raw === '' && type !== 'str') return undefined
  if (type === 's') return shared[Number(raw)] ?? ''
  if (type === 'b') return raw === '1'
  return type === 'str' || type === 'e' || type === 'd' ? decodeEntities(raw) : Number(raw)
}

/** `C7` is column 2. */
function columnOf(place: string, otherwise: number): number {
  const letters = /^[A-Z]{1,3}/.exec(place)?.[0]
  if (letters === undefined) return otherwise
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
