import { useState } from 'react'
import type { FormEvent } from 'react'
import { saveSettings, testConnection } from '../../api/datasources'
import { failure } from '../../api/problem'
import type { Problem, Result } from '../../api/problem'
import type { ConnectorField, ConnectorManifest, DatasourceDetail, DatasourceEnvironment } from '../../api/types'
import { Button } from '../../ui/Button'
import { useToast } from '../../ui/Toasts'
import { icon as plug } from 'icon:plug'
import { messages } from '../messages'
import { ProblemNotice } from '../ProblemNotice'
import { useClient } from '../session'
import { useAction } from '../use-action'
import { FieldControl } from './FieldControl'
import { faultsOf, initialForm, settingsFrom, visibleFields } from './form'
import type { FieldValue } from './form'
import { TestResult } from './TestResult'
import './datasources.css'

export interface SettingsFormProps {
  readonly datasource: DatasourceDetail
  readonly environment: DatasourceEnvironment
  readonly manifest: ConnectorManifest
  readonly onSaved: (datasource: DatasourceDetail) => void
  readonly onReload: () => void
}

interface Tested {
  readonly problem: Problem | undefined
}

/** Settings of a datasource in one environment, as its connector's manifest asks for them. */
export function SettingsForm(props: SettingsFormProps): JSX.Element {
  const { datasource, environment, manifest, onSaved, onReload } = props
  const client = useClient()
  const toast = useToast()
  const saving = useAction()
  const testing = useAction()
  const [values, setValues] = useState(() => initialForm(manifest, environment))
  const [wasSent, setSent] = useState(false)
  const [tested, setTested] = useState<Tested>()
  const faults = faultsOf(manifest, values)
  const refused = tested?.problem ?? saving.problem
  const change = (key: string, value: FieldValue): void => {
    saving.clear()
    setValues({ ...values, [key]: value })
    setTested(undefined)
  }
  const ifComplete = (act: () => void): void => {
    setSent(true)
    if (Object.keys(faults).length === 0) act()
  }
  const body = { environment: environment.id, settings: settingsFrom(manifest, values, environment) }
  const handleTest = (): void =>
    ifComplete(() =>
      testing.run(
        () => asOutcome(testConnection(client, datasource.id, body)),
        (problem) => setTested({ problem }),
      ),
    )
  const handleSave = (event: FormEvent): void => {
    event.preventDefault()
    ifComplete(() =>
      saving.run(
        () => saveSettings(client, datasource.id, { ...body, revision: datasource.revision }),
        (saved) => {
          const fresh = saved.environments.find(({ id }) => id === environment.id)
          setValues(initialForm(manifest, fresh ?? environment))
          toast(messages.datasources.saved(datasource.name))
          onSaved(saved)
        },
      ),
    )
  }
  return (
    <form className="admin-stack admin-settings" onSubmit={handleSave} noValidate>
      {manifest.fields.length === 0 && <p className="admin-muted">{messages.datasources.noSettings}</p>}
      <div className="admin-settings-grid">
        {visibleFields(manifest, values).map((field) => {
          const value = values[field.key]
          if (value === undefined) return null
          return (
            <div key={field.key} className={isWide(field) ? 'admin-setting-wide' : undefined}>
              <FieldControl
                field={field}
                value={value}
                fault={wasSent ? faults[field.key] : undefined}
                refusal={refused?.place === field.key ? refused.detail : undefined}
                hasStored={environment.secretsSet.includes(field.key)}
                onChange={(changed) => change(field.key, changed)}
              />
            </div>
          )
        })}
      </div>
      <ProblemNotice problem={saving.problem} onReload={onReload} />
      {tested !== undefined && <TestResult connector={datasource.connector} problem={tested.problem} />}
      <div className="admin-row">
        <Button type="submit" variant="primary" isBusy={saving.isBusy}>
          {messages.datasources.save}
        </Button>
        <Button icon={plug} isBusy={testing.isBusy} onClick={handleTest}>
          {messages.datasources.test}
        </Button>
      </div>
    </form>
  )
}

function isWide({ key, control }: ConnectorField): boolean {
  return ['pairs', 'secretText', 'multilineText', 'toggle'].includes(control) || key === 'url'
}

/** A failed test is an answer and not a failed action. A missing session stays one. */
async function asOutcome(test: Promise<Result<unknown>>): Promise<Result<Problem | undefined>> {
  const result = await test
  if (result.ok) return { ok: true, value: undefined }
  return result.problem.status === 401 ? failure(result.problem) : { ok: true, value: result.problem }
}
