import { keptFile } from '../../runtime/kept-files'
import { CompoundFile, isCompound } from '../file-picker/xls/compound'

export type DocumentKind = 'pdf' | 'docx' | 'xlsx' | 'xls' | 'text' | 'csv' | 'image' | 'unknown'

/** Where a document is: nowhere; in a text that is none; in the page's hands or at our own server; at another place. */
export type DocumentSource =
  | { readonly place: 'none' }
  | { readonly place: 'broken' }
  | { readonly place: 'held'; readonly blob: Blob }
  | { readonly place: 'own'; readonly url: string }
  | { readonly place: 'outside'; readonly url: string; readonly kind: DocumentKind; readonly host: string }

export function documentSource(docUrl: string, base: string): DocumentSource {
  const text = docUrl.trim()
  if (text === '') return { place: 'none' }
  const kept = keptFile(text)
  if (kept !== undefined) return { place: 'held', blob: kept }
  if (/^data:/i.test(text)) return held(dataBlob(text))
  if (/^blob:/i.test(text)) return { place: 'own', url: text }
  if (/^(https?:|\/)/i.test(text)) return linked(text, base)
  return held(bytesBlob(text, ''))
}

function held(blob: Blob | undefined): DocumentSource {
  return blob === undefined ? { place: 'broken' } : { place: 'held', blob }
}

function linked(text: string, base: string): DocumentSource {
  try {
    const url = new URL(text, base)
    if (url.origin === new URL(base).origin) return { place: 'own', url: url.href }
    askForFile(url)
    return { place: 'outside', url: url.href, kind: kindOfName(url.pathname), host: url.host }
  } catch {
    return { place: 'broken' }
  }
}

/** What Dropbox gives to share leads to a page around the file, which no other page may hold. */
function askForFile({ hostname, searchParams }: URL): void {
  if (hostname !== 'dropbox.com' && !hostname.endsWith('.dropbox.com')) return
  searchParams.delete('dl')
  searchParams.set('raw', '1')
}

function dataBlob(text: string): Blob | undefined {
  const [, type = '', isBase64, body = ''] = /^data:([^;,]*)(?:;(?!base64)[^;,]*)*(;base64)?,(.*)$/is.exec(text) ?? []
  if (isBase64 !== undefined) return bytesBlob(body, type)
  try {
    return new Blob([decodeURIComponent(body)], { type })
  } catch {
    return undefined
  }
}

function bytesBlob(base64: string, type: string): Blob | undefined {
  try {
    return new Blob([Uint8Array.from(atob(base64.replace(/\s/g, '')), (character) => character.charCodeAt(0))], { type })
  } catch {
    return undefined
  }
}

const endings: Readonly<Record<string, DocumentKind>> = {
  pdf: 'pdf', docx: 'docx', xlsx: 'xlsx', xls: 'xls', csv: 'csv', tsv: 'csv', txt: 'text', json: 'text', xml: 'text', md: 'text', log: 'text',
  png: 'image', jpg: 'image', jpeg: 'image', gif: 'image', webp: 'image', svg: 'image', bmp: 'image', avif: 'image',
}

export function kindOfName(name: string): DocumentKind {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  return endings[ending] ?? 'unknown'
}

/** What a document is, from its first bytes; types that servers and apps give are often wrong. */
export function kindOfBytes(bytes: Uint8Array, type: string): DocumentKind {
  const start = String.fromCharCode(...bytes.subarray(0, 1024))
  if (start.slice(0, 1024).includes('%PDF-')) return 'pdf'
  if (start.startsWith('PK\u0003\u0004')) return kindOfArchive(bytes)
  if (isCompound(bytes.buffer)) return kindOfCompound(bytes.buffer)
  if (/^(\u0089PNG|\u00ff\u00d8\u00ff|GIF8|BM)/.test(start) || /^RIFF....WEBP/s.test(start)) return 'image'
  if (/^image\//.test(type)) return 'image'
  if (/[\u0000-\u0008\u000e-\u001a]/.test(start)) return 'unknown'
  return /csv/.test(type) ? 'csv' : 'text'
}

/** Office documents are archives whose directory, at the end, names their parts. */
function kindOfArchive(bytes: Uint8Array): DocumentKind {
  const names = new TextDecoder('latin1').decode(bytes.subarray(Math.max(0, bytes.length - 65_536)))
  if (names.includes('word/document.xml')) return 'docx'
  return names.includes('xl/workbook.xml') ? 'xlsx' : 'unknown'
}

/** Old Office files begin alike; which program wrote one is told by the files in it. */
function kindOfCompound(bytes: ArrayBuffer): DocumentKind {
  try {
    return new CompoundFile(bytes).stream('Workbook') === undefined ? 'unknown' : 'xls'
  } catch {
    return 'unknown'
  }
}
