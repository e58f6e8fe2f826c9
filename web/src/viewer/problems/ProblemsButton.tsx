import type { ReactNode } from 'react'
import { icon as bug } from 'icon:bug'
import { icon as cross } from 'icon:x-lg'
import type { RuntimeProblem } from '../../runtime/page-runtime'
import { Icon } from '../../ui/Icon'
import { IconButton } from '../../ui/IconButton'
import { messages } from '../messages'
import './problems.css'

export interface ProblemsButtonProps {
  readonly problems: readonly RuntimeProblem[]
  readonly isOpen: boolean
  readonly onToggle: (isOpen: boolean) => void
  /** What else developers need, beside the button. */
  readonly children?: ReactNode
}

/** For developers, in the preview: how many bindings, events and queries failed, and which. */
export function ProblemsButton({ problems, isOpen, onToggle, children }: ProblemsButtonProps): JSX.Element {
  const words = problems.length === 0 ? messages.problems.none : messages.problems.count(problems.length)
  return (
    <div className="viewer-problems">
      {isOpen && (
        <section className="viewer-problems-panel" aria-label={messages.problems.title}>
          <header>
            <h2>{messages.problems.title}</h2>
            <IconButton icon={cross} label={messages.close} onClick={() => onToggle(false)} />
          </header>
          <p className="viewer-problems-hint">{problems.length === 0 ? messages.problems.empty : messages.problems.hint}</p>
          <ul>
            {[...problems].reverse().map((problem) => (
              <li key={`${problem.place} ${problem.kind} ${problem.message}`}>
                <span className={`viewer-problem-kind viewer-problem-${problem.kind}`}>
                  {messages.problemKinds[problem.kind]}
                </span>
                <code>{problem.place}</code>
                {problem.count > 1 && <span className="viewer-problem-count">{messages.problems.times(problem.count)}</span>}
                <p>{problem.message}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="viewer-problems-row">
        <button
          type="button"
          className={problems.length === 0 ? 'viewer-problems-button' : 'viewer-problems-button viewer-problems-some'}
          aria-expanded={isOpen}
          onClick={() => onToggle(!isOpen)}
        >
          <Icon of={bug} size={14} />
          <span>{messages.preview}</span>
          <span className="viewer-problems-count" aria-live="polite">
            {words}
          </span>
        </button>
        {children}
      </div>
    </div>
  )
}
