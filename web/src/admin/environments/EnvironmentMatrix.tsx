import { loadDatasource } from '../../api/datasources'
import type { Client } from '../../api/client'
import type { Result } from '../../api/problem'
import type { DatasourceDetail, Environment } from '../../api/types'
import { listDatasources } from '../../api/workspaces'
import { Link } from '../../lib/router/Router'
import { Badge } from '../../ui/Badge'
import { EmptyState } from '../../ui/EmptyState'
import { Table } from '../../ui/Table'
import { icon as database } from 'icon:database'
import { Loaded } from '../Loaded'
import { messages } from '../messages'
import { paths } from '../paths'
import { useClient } from '../session'
import { Panel } from '../shell/Page'
import { useLoad } from '../use-load'

const words = messages.environments

export interface EnvironmentMatrixProps {
  readonly workspace: string
  readonly environments: readonly Environment[]
}

/** Which datasource has settings in which environment. */
export function EnvironmentMatrix({ workspace, environments }: EnvironmentMatrixProps): JSX.Element {
  const client = useClient()
  const details = useLoad(workspace, (signal) => loadDetails(client, workspace, signal))
  return (
    <Panel title={words.state} help={words.stateHelp}>
      <Loaded of={details}>
        {(datasources) =>
          datasources.length === 0 ? (
            <EmptyState icon={database} title={words.none}>
              {words.noneDetail}
            </EmptyState>
          ) : (
            <Table
              label={words.state}
              rows={datasources}
              rowKey={({ id }) => id}
              columns={[
                { id: 'name', header: words.datasource, cell: ({ name }) => <span className="admin-list-name">{name}</span> },
                ...environments.map(({ id, name }) => ({
                  id,
                  header: name,
                  cell: (datasource: DatasourceDetail) => (
                    <StateLink workspace={workspace} datasource={datasource} environment={{ id, name }} />
                  ),
                })),
              ]}
            />
          )
        }
      </Loaded>
    </Panel>
  )
}

interface StateLinkProps {
  readonly workspace: string
  readonly datasource: DatasourceDetail
  readonly environment: { readonly id: string; readonly name: string }
}

function StateLink({ workspace, datasource, environment }: StateLinkProps): JSX.Element {
  const isConfigured = datasource.environments.find(({ id }) => id === environment.id)?.isConfigured === true
  return (
    <Link
      href={paths.datasource(workspace, datasource.id, undefined, environment.id)}
      aria-label={`${words.settingsOf(datasource.name, environment.name)}: ${isConfigured ? words.configured : words.missing}`}
    >
      <Badge tone={isConfigured ? 'success' : 'warning'}>{isConfigured ? words.configured : words.missing}</Badge>
    </Link>
  )
}

/** All datasources that have a connector, with their environments. */
async function loadDetails(
  client: Client,
  workspace: string,
  signal: AbortSignal,
): Promise<Result<readonly DatasourceDetail[]>> {
  const list = await listDatasources(client, workspace, signal)
  if (!list.ok) return list
  const connected = list.value.items.filter(({ connector }) => connector !== 'unsupported')
  const results = await Promise.all(connected.map(({ id }) => loadDatasource(client, id, signal)))
  const found: DatasourceDetail[] = []
  for (const result of results) {
    if (!result.ok) return result
    found.push(result.value)
  }
  return { ok: true, value: found }
}
