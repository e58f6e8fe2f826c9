import { useState } from 'react'
import type { ConnectorManifest, DatasourceDetail } from '../../api/types'
import { useRouter } from '../../lib/router/Router'
import { Field } from '../../ui/Field'
import { Notice } from '../../ui/Notice'
import { Select } from '../../ui/Select'
import { messages } from '../messages'
import { useFormKey } from '../use-form-key'
import { SettingsForm } from './SettingsForm'

const words = messages.datasources

export interface EnvironmentSettingsProps {
  readonly datasource: DatasourceDetail
  /** `undefined`: there is no connector for the datasource's kind. */
  readonly manifest: ConnectorManifest | undefined
  readonly onSaved: (datasource: DatasourceDetail) => void
  readonly onReload: () => void
}

/** The settings form of the chosen environment. */
export function EnvironmentSettings(props: EnvironmentSettingsProps): JSX.Element {
  const { datasource, manifest, onSaved, onReload } = props
  // A link from the list of environments says which one it means.
  const linked = useRouter().place.query.get('environment')
  const [chosen, setChosen] = useState(linked ?? undefined)
  const environment = datasource.environments.find(({ id }) => id === chosen) ?? datasource.environments[0]
  const form = useFormKey(datasource.revision)
  const handleSaved = (saved: DatasourceDetail): void => {
    form.saved(saved.revision)
    onSaved(saved)
  }
  if (manifest === undefined || environment === undefined) {
    return (
      <Notice tone="warning" title={words.noConnector.title}>
        {words.noConnector.detail(datasource.plugin)}
      </Notice>
    )
  }
  return (
    <div className="admin-stack">
      {datasource.environments.length > 1 && (
        <div className="admin-form">
          <Field label={words.environment}>
            <Select
              value={environment.id}
              options={datasource.environments.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={setChosen}
            />
          </Field>
        </div>
      )}
      <SettingsForm
        key={`${environment.id} ${form.key}`}
        datasource={datasource}
        environment={environment}
        manifest={manifest}
        onSaved={handleSaved}
        onReload={onReload}
      />
    </div>
  )
}
