import { failure, problemFrom, unreachable } from './problem'
import type { Problem, Result } from './problem'

export interface RequestOptions {
  /** Sent as JSON. */
  readonly body?: unknown
  /** A JavaScript file, sent as it is instead of a body. */
  readonly script?: Blob
  readonly signal?: AbortSignal | undefined
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** Sends one request to `/api/v1` and gives what came back. Never retries. */
export interface Client {
  /**
   * `Value` is the shape the server's OpenAPI document gives for the path; 204 gives `undefined`.
   * Throws only `AbortError`, when the signal was aborted.
   */
  readonly send: <Value>(method: Method, path: string, options?: RequestOptions) => Promise<Result<Value>>
}

export interface ClientOptions {
  readonly fetch: typeof fetch
  /** The session is missing or over: time to sign in again. */
  readonly onSignedOut: () => void
}

export const apiPrefix = '/api/v1'

export function createClient({ fetch, onSignedOut }: ClientOptions): Client {
  return {
    send: async <Value>(method: Method, path: string, options: RequestOptions = {}) => {
      const answer = await exchange(fetch, method, path, options)
      if (!answer.ok && endsSession(answer.problem)) onSignedOut()
      return answer as Result<Value>
    },
  }
}

/** A refused sign-in (`session.refused`) has the same status but is an answer to a form. */
export function endsSession(problem: Problem): boolean {
  return problem.code === 'session.missing'
}

async function exchange(
  fetch: ClientOptions['fetch'],
  method: Method,
  path: string,
  { body, script, signal }: RequestOptions,
): Promise<Result<unknown>> {
  try {
    const response = await fetch(`${apiPrefix}${path}`, {
      method,
      credentials: 'same-origin',
      headers: headersFor(method, body, script),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(script === undefined ? {} : { body: script }),
      ...(signal === undefined ? {} : { signal }),
    })
    const value = await readJSON(response)
    if (response.ok) return { ok: true, value }
    const { headers, status } = response
    return failure(problemFrom(status, value, headers.get('x-request-id'), headers.get('retry-after')))
  } catch (error) {
    if (signal?.aborted === true) throw error
    return failure(unreachable)
  }
}

// The server asks for a content type on every request that changes something: another site's form cannot send it.
function headersFor(method: Method, body: unknown, script: Blob | undefined): Record<string, string> {
  const accept = { Accept: 'application/json, application/problem+json' }
  if (script !== undefined) return { ...accept, 'Content-Type': 'text/javascript' }
  return method === 'GET' && body === undefined ? accept : { ...accept, 'Content-Type': 'application/json' }
}

async function readJSON(response: Response): Promise<unknown> {
  const text = await response.text()
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
