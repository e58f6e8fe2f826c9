import type { Client } from '../api/client'
import type { Result } from '../api/problem'
import { withPlainLists } from '../model/old-lists'
import type { ViewDocument } from '../model/view'
import { type Address, documentPath } from './address'

/** The document of the page that the window was opened with, asked for before anything is drawn. */
export interface FirstDocument {
  /** For whoever asks first; later the page may be another one. */
  readonly take: (path: string) => Promise<Result<ViewDocument>> | undefined
}

/** Asks for a page's document; `onDocument` hears of it before the page does. */
export function askForDocument(client: Client, address: Address, onDocument: (document: ViewDocument) => void): FirstDocument {
  const wanted = documentPath(address)
  const answer = readDocument(client, wanted)
  void answer.then((result) => result.ok && onDocument(result.value))
  let isTaken = false
  return {
    take: (path) => {
      if (isTaken || path !== wanted) return undefined
      isTaken = true
      return answer
    },
  }
}

/** Throws only `AbortError`. */
export async function readDocument(client: Client, path: string, signal?: AbortSignal): Promise<Result<ViewDocument>> {
  const result = await client.send<ViewDocument>('GET', path, { signal })
  return result.ok ? { ...result, value: withPlainLists(result.value) } : result
}
