import { useState } from 'react'
import type { FormEvent } from 'react'
import { createEnvironment } from '../../api/workspaces'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Field } from '../../ui/Field'
import { TextInput } from '../../ui/TextInput'
import { useToast } from '../../ui/Toasts'
import { messages } from '../messages'
import { ProblemNotice } from '../ProblemNotice'
import { useClient } from '../session'
import { useAction } from '../use-action'

const words = messages.environments

export interface AddEnvironmentDialogProps {
  readonly workspace: string
  readonly taken: readonly string[]
  readonly onClose: () => void
  readonly onAdded: () => void
}

export function AddEnvironmentDialog({ workspace, taken, onClose, onAdded }: AddEnvironmentDialogProps): JSX.Element {
  const client = useClient()
  const toast = useToast()
  const { isBusy, problem, run } = useAction()
  const [name, setName] = useState('')
  const [wasSent, setSent] = useState(false)
  const trimmed = name.trim()
  const error = taken.includes(trimmed) ? words.exists : wasSent && trimmed === '' ? messages.required : undefined
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault()
    setSent(true)
    if (trimmed === '' || error !== undefined) return
    run(
      () => createEnvironment(client, workspace, trimmed),
      () => {
        toast(words.added(trimmed))
        onAdded()
        onClose()
      },
    )
  }
  return (
    <Dialog title={words.addTitle} size="s" onClose={onClose} closeLabel={messages.close}>
      <form className="admin-form" onSubmit={handleSubmit} noValidate>
        <ProblemNotice problem={problem} />
        <Field label={words.name} help={words.nameHelp} isRequired error={error}>
          <TextInput value={name} onChange={setName} maxLength={100} autoFocus />
        </Field>
        <div className="ui-confirm-buttons">
          <Button onClick={onClose}>{messages.cancel}</Button>
          <Button type="submit" variant="primary" isBusy={isBusy}>
            {words.addSubmit}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
