import type { FormEvent, ReactNode } from 'react'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { messages } from './messages'
import { ProblemNotice } from './ProblemNotice'
import type { ProblemNoticeProps } from './ProblemNotice'
import type { Action } from './use-action'

export interface FormDialogProps extends Omit<ProblemNoticeProps, 'problem'> {
  readonly title: string
  /** What the dialog asks for, before its fields. */
  readonly intro?: string
  readonly submitLabel?: string
  /** The change that the form makes, with its failure. */
  readonly action: Pick<Action, 'isBusy' | 'problem'>
  readonly onSubmit: () => void
  readonly onClose: () => void
  /** The fields. */
  readonly children: ReactNode
}

/** A dialog with a few fields whose values are sent together, or not at all. */
export function FormDialog({ title, intro, submitLabel, action, onSubmit, onClose, children, ...notice }: FormDialogProps): JSX.Element {
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <Dialog title={title} size="s" onClose={onClose} closeLabel={messages.close}>
      <form className="admin-form" onSubmit={handleSubmit} noValidate>
        {intro !== undefined && <p className="admin-muted">{intro}</p>}
        <ProblemNotice problem={action.problem} {...notice} />
        {children}
        <div className="ui-confirm-buttons">
          <Button onClick={onClose}>{messages.cancel}</Button>
          <Button type="submit" variant="primary" isBusy={action.isBusy}>
            {submitLabel ?? messages.save}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
