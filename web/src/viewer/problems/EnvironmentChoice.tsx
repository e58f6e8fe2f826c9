import { useEffect, useState } from 'react'
import { loadApp } from '../../api/apps'
import type { Client } from '../../api/client'
import type { Environment } from '../../api/types'
import { listEnvironments } from '../../api/workspaces'
import { chooseEnvironment, chosenEnvironment } from '../environment'
import { messages } from '../messages'

export interface EnvironmentChoiceProps {
  readonly app: string
  readonly client: Client
}

/** For developers, in the preview: whose datasource settings the queries use. Nothing where there is no choice. */
export function EnvironmentChoice({ app, client }: EnvironmentChoiceProps): JSX.Element | null {
  const [environments, setEnvironments] = useState<readonly Environment[]>([])
  const chosen = chosenEnvironment(app)
  // An effect, because the list is the server's.
  useEffect(() => {
    const controller = new AbortController()
    void load(client, app, controller.signal).then(
      (found) => !controller.signal.aborted && setEnvironments(found),
      () => undefined,
    )
    return () => controller.abort()
  }, [client, app])
  if (environments.length < 2 && chosen === undefined) return null
  const handleChange = (name: string): void => {
    const isDefault = environments.find((one) => one.name === name)?.isDefault === true
    chooseEnvironment(app, isDefault ? undefined : name)
    window.location.reload()
  }
  const standard = environments.find(({ isDefault }) => isDefault)?.name ?? ''
  const names = environments.map(({ name }) => name)
  // One that is gone stays in the list until another is chosen: its queries say that it is gone.
  const shown = chosen === undefined || names.includes(chosen) ? names : [...names, chosen]
  return (
    <label className={chosen === undefined ? 'viewer-environment' : 'viewer-environment viewer-environment-other'}>
      <span>{messages.environment}</span>
      <select value={chosen ?? standard} onChange={(event) => handleChange(event.target.value)}>
        {shown.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

async function load(client: Client, app: string, signal: AbortSignal): Promise<readonly Environment[]> {
  const detail = await loadApp(client, app, signal)
  if (!detail.ok) return []
  const list = await listEnvironments(client, detail.value.workspace.id, signal)
  return list.ok ? list.value.items : []
}
