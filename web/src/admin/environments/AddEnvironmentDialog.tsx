import { useState } from 'react'
import { createEnvironment } from '../../api/workspaces'
import { Field } from '../../ui/Field'
import { TextInput } from '../../ui/TextInput'
import { useToast } from '../../ui/Toasts'
import { messages } from '../messages'
import { FormDialog } from '../FormDialog'
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
  const action = useAction()
  const [name, setName] = useState('')
  const [wasSent, setSent] = useState(false)
  const trimmed = name.trim()
  const error = taken.includes(trimmed) ? words.exists : wasSent && trimmed === '' ? messages.required : undefined
  const handleSubmit = (): void => {
    setSent(true)
    if (trimmed === '' || error !== undefined) return
    action.run(
      () => createEnvironment(client, workspace, trimmed),
      () => {
        toast(words.added(trimmed))
        onAdded()
        onClose()
      },
    )
  }
  return (
    <FormDialog title={words.addTitle} submitLabel={words.addSubmit} action={action} onSubmit={handleSubmit} onClose={onClose}>
      <Field label={words.name} help={words.nameHelp} isRequired error={error}>
        <TextInput value={name} onChange={setName} maxLength={100} autoFocus />
      </Field>
    </FormDialog>
  )
}
