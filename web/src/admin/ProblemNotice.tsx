import { Button } from '../ui/Button'
import { ErrorState } from '../ui/ErrorState'
import { icon as arrow } from 'icon:arrow-clockwise'
import type { Problem } from '../api/problem'
import { messages } from './messages'

export interface ProblemNoticeProps {
  readonly problem: Problem | undefined
  /** What a refused password means here; the server's own title speaks of signing in. */
  readonly refusedTitle?: string
  /** Loads again what could not be loaded. */
  readonly onRetry?: () => void
  /** Loads the current state after a change that came too late. */
  readonly onReload?: () => void
}

/** A problem of the server in words; somebody else's change gets its own words and a button to reload. */
export function ProblemNotice({ problem, refusedTitle, onRetry, onReload }: ProblemNoticeProps): JSX.Element | null {
  if (problem === undefined) return null
  const isStale = problem.code === 'revision.stale'
  const again = isStale ? onReload ?? onRetry : onRetry
  const title = problem.code === 'session.refused' && refusedTitle !== undefined ? refusedTitle : problem.title
  return (
    <ErrorState
      failure={isStale ? { ...problem, ...messages.stale, hint: undefined } : { ...problem, title }}
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
