import { useState } from 'react'
import type { FormEvent } from 'react'
import { changePassword } from '../../api/accounts'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Field } from '../../ui/Field'
import { PasswordInput } from '../../ui/PasswordInput'
import { useToast } from '../../ui/Toasts'
import { NewPasswordField } from '../entry/NewPasswordField'
import { passwordError } from '../entry/passwords'
import { ProblemNotice } from '../ProblemNotice'
import { messages } from '../messages'
import { useClient } from '../session'
import { useAction } from '../use-action'

export function ChangePasswordDialog({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const client = useClient()
  const toast = useToast()
  const { isBusy, problem, run } = useAction()
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const [wasSent, setSent] = useState(false)
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault()
    setSent(true)
    if (current === '' || passwordError(password) !== undefined) return
    run(
      () => changePassword(client, { current, password }),
      () => {
        toast(messages.account.changed)
        onClose()
      },
    )
  }
  return (
    <Dialog title={messages.account.changePassword} size="s" onClose={onClose} closeLabel={messages.close}>
      <form className="admin-form" onSubmit={handleSubmit} noValidate>
        <ProblemNotice problem={problem} refusedTitle={messages.account.refused} />
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
        <div className="ui-confirm-buttons">
          <Button onClick={onClose}>{messages.cancel}</Button>
          <Button type="submit" variant="primary" isBusy={isBusy}>
            {messages.save}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
