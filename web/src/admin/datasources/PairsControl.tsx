import type { ConnectorField, Pair } from '../../api/types'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { IconButton } from '../../ui/IconButton'
import { TextInput } from '../../ui/TextInput'
import { icon as plus } from 'icon:plus-lg'
import { icon as cross } from 'icon:x-lg'
import { messages } from '../messages'
import type { FieldValue } from './form'

export interface PairsControlProps {
  readonly field: ConnectorField
  readonly value: FieldValue & { readonly kind: 'pairs' }
  readonly hasStored: boolean
  readonly onChange: (value: FieldValue) => void
}

const words = messages.settingsForm

/** A list of names and values, such as headers. */
export function PairsControl({ field, value, hasStored, onChange }: PairsControlProps): JSX.Element {
  const change = (pairs: readonly Pair[], isKept = false): void => onChange({ kind: 'pairs', pairs, isKept })
  const changeAt = (index: number, part: Partial<Pair>): void =>
    change(value.pairs.map((pair, at) => (at === index ? { ...pair, ...part } : pair)))
  return (
    <fieldset className="admin-pairs">
      <legend className="ui-field-label">{field.label}</legend>
      {typeof field.help === 'string' && <p className="ui-field-help">{field.help}</p>}
      {value.isKept ? (
        <div className="admin-row">
          <Badge tone="success">{words.secretSet}</Badge>
          <span className="admin-muted">{words.pairsKept}</span>
          <Button size="s" variant="quiet" onClick={() => change([{ name: '', value: '' }])}>
            {words.replace}
          </Button>
        </div>
      ) : (
        <>
          {value.pairs.map((pair, index) => (
            <div className="admin-pair" key={index}>
              <TextInput
                aria-label={words.pairName}
                placeholder={words.pairName}
                value={pair.name}
                onChange={(name) => changeAt(index, { name })}
                spellCheck={false}
              />
              <TextInput
                aria-label={words.pairValue}
                placeholder={words.pairValue}
                type={field.isSecret ? 'password' : 'text'}
                autoComplete="off"
                value={pair.value}
                onChange={(text) => changeAt(index, { value: text })}
                spellCheck={false}
              />
              <IconButton
                icon={cross}
                label={words.removePair(pair.name)}
                onClick={() => change(value.pairs.filter((_, at) => at !== index))}
              />
            </div>
          ))}
          <div className="admin-row">
            <Button size="s" icon={plus} onClick={() => change([...value.pairs, { name: '', value: '' }])}>
              {words.addPair}
            </Button>
            {hasStored && (
              <Button size="s" variant="quiet" onClick={() => change([], true)}>
                {words.keep}
              </Button>
            )}
          </div>
        </>
      )}
    </fieldset>
  )
}
