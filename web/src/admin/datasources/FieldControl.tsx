import type { ConnectorField } from '../../api/types'
import { Badge } from '../../ui/Badge'
import { Field } from '../../ui/Field'
import { Select } from '../../ui/Select'
import { Textarea, TextInput } from '../../ui/TextInput'
import { Toggle } from '../../ui/Toggle'
import { messages } from '../messages'
import type { FieldFault, FieldValue } from './form'
import { PairsControl } from './PairsControl'
import { SecretControl } from './SecretControl'

export interface FieldControlProps {
  readonly field: ConnectorField
  readonly value: FieldValue
  readonly fault: FieldFault | undefined
  /** What the server said about this field. */
  readonly refusal: string | undefined
  /** The stored form had a secret here, which may be kept. */
  readonly hasStored: boolean
  readonly onChange: (value: FieldValue) => void
}

const words = messages.settingsForm
const faultWords = { required: messages.required, number: words.mustBeNumber }

/** One field of a connector's manifest. */
export function FieldControl({ field, value, fault, refusal, hasStored, onChange }: FieldControlProps): JSX.Element {
  const help = field.help ?? undefined
  if (value.kind === 'toggle') {
    const handleToggle = (isOn: boolean): void => onChange({ kind: 'toggle', isOn })
    return <Toggle label={field.label} isOn={value.isOn} onChange={handleToggle} {...(help === undefined ? {} : { help })} />
  }
  if (value.kind === 'pairs') {
    return <PairsControl field={field} value={value} hasStored={hasStored} onChange={onChange} />
  }
  const isStored = value.kind === 'secret' && value.state === 'kept'
  return (
    <Field
      label={field.label}
      isRequired={field.isRequired}
      error={fault === undefined ? refusal : faultWords[fault]}
      help={help}
      note={isStored && <Badge tone="success">{words.secretSet}</Badge>}
    >
      {value.kind === 'secret' ? (
        <SecretControl field={field} value={value} hasStored={hasStored} onChange={onChange} />
      ) : (
        <PlainControl field={field} text={value.text} onChange={(text) => onChange({ kind: 'text', text })} />
      )}
    </Field>
  )
}

interface PlainControlProps {
  readonly field: ConnectorField
  readonly text: string
  readonly onChange: (text: string) => void
}

function PlainControl({ field, text, onChange }: PlainControlProps): JSX.Element {
  if (field.control === 'select') return <Select value={text} options={field.options} onChange={onChange} />
  if (field.control === 'multilineText') return <Textarea value={text} onChange={onChange} spellCheck={false} />
  const mode = field.control === 'number' ? 'numeric' : undefined
  return (
    <TextInput
      value={text}
      onChange={onChange}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      inputMode={mode}
    />
  )
}
