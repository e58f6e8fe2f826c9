import { useEffect, useState } from 'react'
import type { Client } from '../api/client'
import type { Problem } from '../api/problem'
import { withPlainLists } from '../model/old-lists'
import type { ViewDocument } from '../model/view'
import { type Address, documentPath } from './address'

export interface DocumentState {
  /** Stays while another page is being loaded. */
  readonly document: ViewDocument | undefined
  readonly problem: Problem | undefined
  readonly isLoading: boolean
}

/** Loads the document of an address; `attempt` changes to load it again. */
export function useDocument(client: Client, address: Address | undefined, attempt: number): DocumentState {
  const [state, setState] = useState<DocumentState>({ document: undefined, problem: undefined, isLoading: true })
  const path = address && documentPath(address)
  // An effect, because the document comes from the server.
  useEffect(() => {
    if (path === undefined) return undefined
    const abort = new AbortController()
    setState((present) => ({ ...present, problem: undefined, isLoading: true }))
    client
      .send<ViewDocument>('GET', path, { signal: abort.signal })
      .then((result) => {
        if (result.ok) setState({ document: withPlainLists(result.value), problem: undefined, isLoading: false })
        else setState({ document: undefined, problem: result.problem, isLoading: false })
      })
      .catch(() => undefined)
    return () => abort.abort()
  }, [client, path, attempt])
  return state
}
