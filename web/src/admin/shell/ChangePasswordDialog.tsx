import { useState } from 'react'
import { changePassword } from '../../api/accounts'
import { Field } from '../../ui/Field'
import { PasswordInput } from '../../ui/PasswordInput'
import { useToast } from '../../ui/Toasts'
import { NewPasswordField } from '../entry/NewPasswordField'
import { passwordError } from '../entry/passwords'
import { FormDialog } from '../FormDialog'
import { messages } from '../messages'
import { useClient } from '../session'
import { useAction } from '../use-action'

export function ChangePasswordDialog({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const client = useClient()
  const toast = useToast()
  const action = useAction()
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const [wasSent, setSent] = useState(false)
  const handleSubmit = (): void => {
    setSent(true)
    if (current === '' || passwordError(password) !== undefined) return
    action.run(
      () => changePassword(client, { current, password }),
      () => {
        toast(messages.account.changed)
        onClose()
      },
    )
  }
  return (
    <FormDialog
      title={messages.account.changePassword}
      action={action}
      refusedTitle={messages.account.refused}
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <Field
        label={messages.account.current}
        isRequired
        error={wasSent && current === '' ? messages.required : undefined}
      >
        <PasswordInput value={current} onChange={setCurrent} autoComplete="current-password" />
      </Field>
      <NewPasswordField
        label={messages.account.next}
        value={password}
        onChange={setPassword}
        showsError={wasSent}
      />
    </FormDialog>
  )
}
