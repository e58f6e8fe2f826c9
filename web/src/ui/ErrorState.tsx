import type { ReactNode } from 'react'
import { Notice } from './Notice'

/** The words of a failure, whatever it came from. */
export interface Failure {
  readonly title: string
  readonly detail: string
  readonly hint?: string | undefined
  /** Finds the request in the server's log. */
  readonly requestID?: string | undefined
}

export interface ErrorStateProps {
  readonly failure: Failure
  readonly requestLabel?: string
  readonly actions?: ReactNode
}

/** A failure: what happened, what to do about it, and the request id for whoever looks after the server. */
export function ErrorState({ failure, requestLabel = 'Request', actions }: ErrorStateProps): JSX.Element {
  return (
    <Notice tone="danger" title={failure.title} isUrgent actions={actions}>
      {failure.detail !== '' && failure.detail !== failure.title && <p>{failure.detail}</p>}
      {failure.hint !== undefined && <p>{failure.hint}</p>}
      {failure.requestID !== undefined && (
        <p className="ui-notice-fine">
          {requestLabel} <code>{failure.requestID}</code>
        </p>
      )}
    </Notice>
  )
}
