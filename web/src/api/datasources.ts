import type { Client } from './client'
import type { Result } from './problem'
import type { ConnectorManifest, DatasourceDetail, DatasourceStructure, List, SettingValue } from './types'

function at(datasource: string): string {
  return `/datasources/${encodeURIComponent(datasource)}`
}

/** Settings by field key. What is left out keeps its stored value; `null` clears it. */
export type SettingsInput = Readonly<Record<string, SettingValue>>

export function listConnectors(client: Client, signal?: AbortSignal): Promise<Result<List<ConnectorManifest>>> {
  return client.send('GET', '/connectors', { signal })
}

export function loadDatasource(client: Client, datasource: string, signal?: AbortSignal): Promise<Result<DatasourceDetail>> {
  return client.send('GET', at(datasource), { signal })
}

export interface SaveInput {
  readonly environment: string
  readonly settings: SettingsInput
  readonly revision: number
}

export function saveSettings(client: Client, datasource: string, body: SaveInput): Promise<Result<DatasourceDetail>> {
  return client.send('PUT', `${at(datasource)}/settings`, { body })
}

/** Opens a connection with these settings, stored secrets filled in, and closes it again. Saves nothing. */
export function testConnection(
  client: Client,
  datasource: string,
  body: { readonly environment: string; readonly settings: SettingsInput },
  signal?: AbortSignal,
): Promise<Result<{ readonly ok: true }>> {
  return client.send('POST', `${at(datasource)}/test`, { body, signal })
}

export function loadStructure(
  client: Client,
  datasource: string,
  signal?: AbortSignal,
): Promise<Result<DatasourceStructure>> {
  return client.send('GET', `${at(datasource)}/structure`, { signal })
}
