import { useCallback, useState } from 'react'
import type { Problem, Result } from '../api/problem'

export interface Action {
  readonly isBusy: boolean
  /** Of the last run; `undefined` while running and after success. */
  readonly problem: Problem | undefined
  /** Runs one change; a second one is ignored while the first is under way. */
  readonly run: <Value>(work: () => Promise<Result<Value>>, onDone?: (value: Value) => void) => void
  readonly clear: () => void
}

/** One change at a time, with its failure in words. */
export function useAction(): Action {
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const run = useCallback<Action['run']>(
    (work, onDone) => {
      if (isBusy) return
      setBusy(true)
      setProblem(undefined)
      void work().then(
        (result) => {
          setBusy(false)
          if (result.ok) onDone?.(result.value)
          else setProblem(result.problem)
        },
        () => setBusy(false),
      )
    },
    [isBusy],
  )
  const clear = useCallback(() => setProblem(undefined), [])
  return { isBusy, problem, run, clear }
}
