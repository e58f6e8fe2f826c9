import { useCallback, useEffect, useState } from 'react'
import type { Problem, Result } from '../api/problem'

export type LoadState<Value> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'ready'; readonly value: Value }

export interface Load<Value> {
  readonly state: LoadState<Value>
  /** The value while there is one. */
  readonly value: Value | undefined
  /** Asks again; the old value stays on the screen meanwhile. */
  readonly reload: () => void
  /** Replaces the value after a change whose answer is the new state. */
  readonly set: (value: Value) => void
}

/**
 * Loads something when the component appears and whenever `key` changes.
 * `load` may be a new function on every render; only `key` says what is loaded.
 */
export function useLoad<Value>(key: string, load: (signal: AbortSignal) => Promise<Result<Value>>): Load<Value> {
  const [loaded, setLoaded] = useState<{ readonly key: string; readonly state: LoadState<Value> }>()
  const [attempt, setAttempt] = useState(0)
  // An effect, because loading starts when a place is entered and is cancelled when it is left.
  useEffect(() => {
    const controller = new AbortController()
    const finish = (state: LoadState<Value>): void => {
      if (!controller.signal.aborted) setLoaded({ key, state })
    }
    load(controller.signal).then(
      (result) => finish(result.ok ? { kind: 'ready', value: result.value } : { kind: 'failed', problem: result.problem }),
      () => undefined,
    )
    return () => controller.abort()
    // `load` is left out on purpose: see above.
  }, [key, attempt])
  const reload = useCallback(() => setAttempt((count) => count + 1), [])
  const set = useCallback((value: Value) => setLoaded({ key, state: { kind: 'ready', value } }), [key])
  const state: LoadState<Value> = loaded?.key === key ? loaded.state : { kind: 'loading' }
  return { state, value: state.kind === 'ready' ? state.value : undefined, reload, set }
}
