import { icon as lock } from 'icon:lock'
import { icon as question } from 'icon:compass'
import { icon as rocket } from 'icon:rocket-takeoff'
import { icon as warning } from 'icon:exclamation-triangle'
import type { Problem } from '../../api/problem'
import { Button, ButtonLink } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { type Address, signInPath } from '../address'
import { messages } from '../messages'
import { useWholeAddress } from '../use-address'
import { type Remedy, wordsFor } from './problems'
import './states.css'

const icons = { signIn: lock, retry: warning, preview: rocket, none: question }

export interface ProblemPageProps {
  readonly problem: Problem
  readonly address: Address | undefined
  readonly onRetry: () => void
}

/** Stands for a page that could not be opened: what happened and what to do. */
export function ProblemPage({ problem, address, onRetry }: ProblemPageProps): JSX.Element {
  const { title, detail, hint, remedy } = wordsFor(problem)
  return (
    <main className="viewer-state">
      <EmptyState icon={icons[remedy]} title={title} actions={<Actions remedy={remedy} address={address} onRetry={onRetry} />}>
        <p>{detail}</p>
        {hint !== undefined && <p>{hint}</p>}
        {remedy === 'retry' && problem.requestID !== undefined && <code>{problem.requestID}</code>}
      </EmptyState>
    </main>
  )
}

interface ActionsProps {
  readonly remedy: Remedy
  readonly address: Address | undefined
  readonly onRetry: () => void
}

function Actions({ remedy, address, onRetry }: ActionsProps): JSX.Element {
  if (remedy === 'signIn') return <SignIn onRetry={onRetry} />
  if (remedy === 'retry') {
    return (
      <Button variant="primary" onClick={onRetry}>
        {messages.retry}
      </Button>
    )
  }
  return (
    <>
      {remedy === 'preview' && address && (
        <ButtonLink variant="primary" href={`/preview/${encodeURIComponent(address.slug)}`}>
          {messages.openPreview}
        </ButtonLink>
      )}
      <ButtonLink href="/">{messages.allApps}</ButtonLink>
    </>
  )
}

/** The way in and back to this very address. No page may frame the sign-in: from inside a frame it opens in a tab of its own. */
function SignIn({ onRetry }: { readonly onRetry: () => void }): JSX.Element {
  const href = signInPath(useWholeAddress())
  if (window.parent === window) {
    return (
      <ButtonLink variant="primary" href={href}>
        {messages.signIn}
      </ButtonLink>
    )
  }
  return (
    <>
      <ButtonLink variant="primary" href={href} target="_blank" rel="noopener">
        {messages.signIn}
      </ButtonLink>
      <Button onClick={onRetry}>{messages.retry}</Button>
    </>
  )
}
