import type { ReactNode } from 'react'
import { LoadingLines } from '../ui/Skeleton'
import { ProblemNotice } from './ProblemNotice'
import { messages } from './messages'
import type { Load } from './use-load'

export interface LoadedProps<Value> {
  readonly of: Load<Value>
  /** Instead of grey lines. */
  readonly skeleton?: ReactNode
  readonly children: (value: Value) => ReactNode
}

/** Shows what was loaded, grey lines before that, and the problem with a way to try again otherwise. */
export function Loaded<Value>({ of, skeleton, children }: LoadedProps<Value>): JSX.Element {
  const { state } = of
  if (state.kind === 'ready') return <>{children(state.value)}</>
  if (state.kind === 'failed') return <ProblemNotice problem={state.problem} onRetry={of.reload} />
  return <>{skeleton ?? <LoadingLines label={messages.loading} lines={6} />}</>
}
