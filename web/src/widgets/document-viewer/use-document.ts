import { useCallback, useEffect, useState } from 'react'
import type { Sheet } from '../file-picker/workbook'
import { parseCSV } from '../file-picker/csv'
import { delimiterOf } from '../file-picker/rows'
import { readSpreadsheet } from '../file-picker/spreadsheet'
import { type DocumentKind, type DocumentSource, kindOfBytes, kindOfName } from './source'
import { readWord, type WordBlock } from './word'

/** A document that was read, as far as it can be shown. */
export interface ReadDocument {
  readonly kind: DocumentKind
  readonly blob: Blob
  /** Of a file name: `.pdf`. */
  readonly ending: string
  readonly bytes: ArrayBuffer
  readonly text?: string
  readonly sheets?: readonly Sheet[]
  readonly blocks?: readonly WordBlock[]
}

export type DocumentState =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed' }
  | { readonly phase: 'read'; readonly document: ReadDocument }

export function useDocument(source: DocumentSource): { readonly state: DocumentState; readonly fail: () => void } {
  const [state, setState] = useState<DocumentState>({ phase: 'loading' })
  const fail = useCallback(() => setState({ phase: 'failed' }), [])
  // An effect, because reading takes time.
  useEffect(() => {
    const abort = new AbortController()
    setState({ phase: 'loading' })
    load(source, abort.signal).then(
      (document) => abort.signal.aborted || setState({ phase: 'read', document }),
      () => abort.signal.aborted || setState({ phase: 'failed' }),
    )
    return () => abort.abort()
  }, [source])
  return { state, fail }
}

async function load(source: DocumentSource, signal: AbortSignal): Promise<ReadDocument> {
  if (source.place === 'held') return readDocument(source.blob)
  if (source.place !== 'own') throw new Error('nothing to read')
  const answer = await fetch(source.url, { signal })
  if (!answer.ok) throw new Error(`status ${answer.status}`)
  return readDocument(await answer.blob(), new URL(source.url).pathname)
}

export async function readDocument(blob: Blob, name = ''): Promise<ReadDocument> {
  const bytes = await blob.arrayBuffer()
  const found = kindOfBytes(new Uint8Array(bytes), blob.type)
  const kind = found === 'text' && kindOfName(name) === 'csv' ? 'csv' : found
  const document = { kind, blob, bytes, ending: kind === 'unknown' || kind === 'image' ? '' : `.${kind === 'text' ? 'txt' : kind}` }
  if (kind === 'xlsx' || kind === 'xls') return { ...document, sheets: await readSpreadsheet(bytes) }
  if (kind === 'docx') return { ...document, blocks: await readWord(bytes) }
  if (kind === 'csv') return { ...document, sheets: [{ name: '', data: table(new TextDecoder().decode(bytes)) }] }
  return kind === 'text' ? { ...document, text: new TextDecoder().decode(bytes) } : document
}

function table(text: string): readonly (readonly string[])[] {
  return parseCSV(text, delimiterOf(text))
}
