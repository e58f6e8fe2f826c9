import { useState } from 'react'
import type { FormEvent } from 'react'
import { changeInstance } from '../../api/accounts'
import type { InstanceSettings } from '../../api/types'
import { Field } from '../../ui/Field'
import { Select } from '../../ui/Select'
import { TextInput } from '../../ui/TextInput'
import { useToast } from '../../ui/Toasts'
import { messages } from '../messages'
import { ProblemNotice } from '../ProblemNotice'
import { SaveRow } from '../SaveRow'
import { useClient } from '../session'
import { Panel } from '../shell/Page'
import { useAction } from '../use-action'

const words = messages.instance
type Source = 'none' | 'provider'

export interface InstanceFormProps {
  readonly settings: InstanceSettings
  readonly onSaved: (settings: InstanceSettings) => void
  /** Loads what somebody else changed. */
  readonly onReload: () => void
}

/** Name and map provider, saved together. */
export function InstanceForm({ settings, onSaved, onReload }: InstanceFormProps): JSX.Element {
  const client = useClient()
  const toast = useToast()
  const { isBusy, problem, run } = useAction()
  const [name, setName] = useState(settings.name)
  const [source, setSource] = useState<Source>(settings.map === null ? 'none' : 'provider')
  const [template, setTemplate] = useState(settings.map?.template ?? '')
  const [attribution, setAttribution] = useState(settings.map?.attribution ?? '')
  const [wasSent, setSent] = useState(false)
  const hasProvider = source === 'provider'
  const map = hasProvider ? { template: template.trim(), attribution: attribution.trim() } : null
  const templateError = isTemplate(template.trim()) ? undefined : words.templateInvalid
  const attributionError = attribution.trim() === '' ? messages.required : undefined
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault()
    setSent(true)
    if (hasProvider && (templateError ?? attributionError) !== undefined) return
    run(
      () => changeInstance(client, { name: name.trim(), map, revision: settings.revision }),
      (saved) => {
        toast(words.saved)
        onSaved(saved)
      },
    )
  }
  return (
    <form className="admin-stack" onSubmit={handleSubmit} noValidate>
      <ProblemNotice problem={problem} onReload={onReload} />
      <Panel title={words.general}>
        <div className="admin-form">
          <Field label={words.name} help={words.nameHelp}>
            <TextInput value={name} onChange={setName} maxLength={100} />
          </Field>
        </div>
      </Panel>
      <Panel title={words.map} help={words.mapHelp}>
        <div className="admin-form">
          <Field label={words.source}>
            <Select
              value={source}
              options={[
                { value: 'none', label: words.sources.none },
                { value: 'provider', label: words.sources.provider },
              ]}
              onChange={(value) => setSource(value as Source)}
            />
          </Field>
          {hasProvider && (
            <>
              <Field label={words.template} help={words.templateHelp} isRequired error={wasSent ? templateError : undefined}>
                <TextInput value={template} onChange={setTemplate} maxLength={500} spellCheck={false} autoCapitalize="none" />
              </Field>
              <Field label={words.attribution} help={words.attributionHelp} isRequired error={wasSent ? attributionError : undefined}>
                <TextInput value={attribution} onChange={setAttribution} maxLength={200} />
              </Field>
            </>
          )}
        </div>
      </Panel>
      <SaveRow isBusy={isBusy} />
    </form>
  )
}

/** The server looks more closely. */
function isTemplate(text: string): boolean {
  return /^https?:\/\/[^/{}*]+\//.test(text) && ['{z}', '{x}', '{y}'].every((place) => text.split(place).length === 2)
}
