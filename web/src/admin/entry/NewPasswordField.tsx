import { Field } from '../../ui/Field'
import { PasswordInput } from '../../ui/PasswordInput'
import { messages } from '../messages'
import { longestPassword, passwordError } from './passwords'

export interface NewPasswordFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Errors are shown after a first attempt, not while the first letters are typed. */
  readonly showsError: boolean
}

export function NewPasswordField({ label, value, onChange, showsError }: NewPasswordFieldProps): JSX.Element {
  return (
    <Field
      label={label}
      isRequired
      help={messages.passwords.help}
      error={showsError ? passwordError(value) : undefined}
    >
      <PasswordInput
        value={value}
        onChange={onChange}
        autoComplete="new-password"
        maxLength={longestPassword * 2}
        showLabel={messages.passwords.show}
        hideLabel={messages.passwords.hide}
      />
    </Field>
  )
}
