import type { Problem } from '../../api/problem'
import type { ConnectorKind } from '../../api/types'
import { Icon } from '../../ui/Icon'
import { Notice } from '../../ui/Notice'
import { icon as check } from 'icon:check-circle-fill'
import { icon as cross } from 'icon:x-circle-fill'
import { icon as circle } from 'icon:circle'
import { messages } from '../messages'
import { ProblemNotice } from '../ProblemNotice'
import { stepStates } from './test-steps'

const words = messages.datasources
const icons = { passed: check, failed: cross, skipped: circle }

export interface TestResultProps {
  readonly connector: ConnectorKind
  /** `undefined`: the test succeeded. */
  readonly problem: Problem | undefined
}

/** What a connection test found, step by step, with the far side's own words where there are any. */
export function TestResult({ connector, problem }: TestResultProps): JSX.Element {
  const steps = stepStates(connector, problem)
  return (
    <div className="admin-stack" role="status">
      {steps.length > 0 && (
        <ol className="admin-steps" aria-label={words.steps.label}>
          {steps.map(({ step, state }) => (
            <li key={step} className={`admin-step admin-step-${state}`}>
              <Icon of={icons[state]} label={words.stepStates[state]} />
              {words.steps[step]}
            </li>
          ))}
        </ol>
      )}
      {problem === undefined ? (
        <Notice tone="success">{words.testSucceeded}</Notice>
      ) : (
        <>
          <ProblemNotice problem={problem} />
          <Answer problem={problem} />
        </>
      )}
    </div>
  )
}

function Answer({ problem }: { readonly problem: Problem }): JSX.Element | null {
  const { upstream } = problem
  if (upstream?.message === undefined && upstream?.code === undefined) return null
  return (
    <figure className="admin-answer">
      {upstream.code !== undefined && <figcaption>{words.answered(upstream.code)}</figcaption>}
      {upstream.message !== undefined && <code>{upstream.message}</code>}
    </figure>
  )
}
