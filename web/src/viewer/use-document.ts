import { useEffect, useState } from 'react'
import type { Client } from '../api/client'
import type { Problem, Result } from '../api/problem'
import type { ViewDocument } from '../model/view'
import { type Address, documentPath } from './address'
import { type FirstDocument, readDocument } from './first-document'

export interface DocumentState {
  /** Stays while another page is being loaded. */
  readonly document: ViewDocument | undefined
  readonly problem: Problem | undefined
  readonly isLoading: boolean
  /** What the document was asked for. */
  readonly path?: string | undefined
  /** Why the next page did not come: the server is away, and what is shown stays. */
  readonly missed?: Problem | undefined
}

/** A proxy answers so when the server behind it is away; 0: nobody answered. */
const awayStatuses = [0, 502, 503, 504]

/** Loads the document of an address; `attempt` changes to load it again. */
export function useDocument(client: Client, address: Address | undefined, attempt: number, first?: FirstDocument): DocumentState {
  const [state, setState] = useState<DocumentState>({ document: undefined, problem: undefined, isLoading: true })
  const path = address && documentPath(address)
  // An effect, because the document comes from the server.
  useEffect(() => {
    if (path === undefined) return undefined
    if (state.document !== undefined && state.path === path) {
      // Back before another page came.
      setState({ ...state, isLoading: false, missed: undefined })
      return undefined
    }
    const abort = new AbortController()
    const show = (result: Result<ViewDocument>) => {
      if (abort.signal.aborted) return
      if (result.ok) setState({ document: result.value, problem: undefined, isLoading: false, path })
      else setState((present) => afterFailure(present, result.problem))
    }
    setState((present) => ({ ...present, problem: undefined, isLoading: true, missed: undefined }))
    const loading = first?.take(path) ?? readDocument(client, path, abort.signal)
    loading.then(show).catch(() => undefined)
    return () => abort.abort()
  }, [client, path, attempt, first])
  return state
}

function afterFailure(present: DocumentState, problem: Problem): DocumentState {
  if (present.document !== undefined && awayStatuses.includes(problem.status)) return { ...present, isLoading: false, missed: problem }
  return { document: undefined, problem, isLoading: false }
}
