import { Button } from '../ui/Button'
import { ErrorState } from '../ui/ErrorState'
import { icon as arrow } from 'icon:arrow-clockwise'
import type { Problem } from '../api/problem'
import { messages } from './messages'

export interface ProblemNoticeProps {
  readonly problem: Problem | undefined
  /** Loads again what could not be loaded. */
  readonly onRetry?: () => void
  /** Loads the current state after a change that came too late. */
  readonly onReload?: () => void
}

/** A problem of the server in words; somebody else's change gets its own words and a button to reload. */
export function ProblemNotice({ problem, onRetry, onReload }: ProblemNoticeProps): JSX.Element | null {
  if (problem === undefined) return null
  const isStale = problem.code === 'revision.stale'
  const again = isStale ? onReload ?? onRetry : onRetry
  return (
    <ErrorState
      failure={isStale ? { ...problem, ...messages.stale, hint: undefined } : problem}
      requestLabel={messages.request}
      actions={
        again !== undefined && (
          <Button size="s" icon={arrow} onClick={again}>
            {isStale ? messages.reload : messages.retry}
          </Button>
        )
      }
    />
  )
}
