import type { ConnectorField } from '../../api/types'
import { Button } from '../../ui/Button'
import { PasswordInput } from '../../ui/PasswordInput'
import { Textarea } from '../../ui/TextInput'
import { messages } from '../messages'
import type { FieldValue } from './form'

export interface SecretControlProps {
  readonly field: ConnectorField
  readonly value: FieldValue & { readonly kind: 'secret' }
  readonly hasStored: boolean
  readonly onChange: (value: FieldValue) => void
}

const words = messages.settingsForm

/** A write-only field: what is stored is never shown, only replaced, removed or kept. */
export function SecretControl({ field, value, hasStored, onChange }: SecretControlProps): JSX.Element {
  const handleText = (text: string): void =>
    onChange({ kind: 'secret', state: text === '' && hasStored ? 'kept' : 'new', text })
  const placeholder = value.state === 'kept' ? words.secretKept : value.state === 'cleared' ? words.secretCleared : ''
  const isOptional = !field.isRequired
  return (
    <div className="admin-secret">
      {field.control === 'secretText' ? (
        <Textarea
          value={value.text}
          onChange={handleText}
          placeholder={placeholder}
          spellCheck={false}
          className="admin-code-input"
        />
      ) : (
        <PasswordInput
          value={value.text}
          onChange={handleText}
          placeholder={placeholder}
          autoComplete="new-password"
          showLabel={messages.passwords.show}
          hideLabel={messages.passwords.hide}
        />
      )}
      {hasStored && isOptional && value.state === 'kept' && (
        <Button size="s" variant="quiet" onClick={() => onChange({ kind: 'secret', state: 'cleared', text: '' })}>
          {words.remove}
        </Button>
      )}
      {hasStored && value.state === 'cleared' && (
        <Button size="s" variant="quiet" onClick={() => onChange({ kind: 'secret', state: 'kept', text: '' })}>
          {words.keep}
        </Button>
      )}
    </div>
  )
}
