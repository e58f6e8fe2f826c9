import { listConnectors, loadDatasource } from '../../api/datasources'
import type { ConnectorManifest, DatasourceDetail } from '../../api/types'
import { useRouter } from '../../lib/router/Router'
import { Badge } from '../../ui/Badge'
import { LoadingLines } from '../../ui/Skeleton'
import { Tabs } from '../../ui/Tabs'
import { Loaded } from '../Loaded'
import { messages } from '../messages'
import { paths } from '../paths'
import type { DatasourceTab } from '../paths'
import { useClient } from '../session'
import { Page, Panel } from '../shell/Page'
import { useLoad } from '../use-load'
import { useWorkspace } from '../workspaces'
import { EnvironmentSettings } from './EnvironmentSettings'
import { kindLabel } from './kinds'
import { StructureBrowser } from './StructureBrowser'

const words = messages.datasources

export interface DatasourcePageProps {
  readonly workspace: string
  readonly datasource: string
}

export function DatasourcePage({ workspace, datasource: id }: DatasourcePageProps): JSX.Element {
  const client = useClient()
  useWorkspace(workspace)
  const datasource = useLoad(id, (signal) => loadDatasource(client, id, signal))
  const connectors = useLoad('connectors', (signal) => listConnectors(client, signal))
  const { value } = datasource
  return (
    <Page
      title={value?.name ?? words.title}
      crumbs={[{ label: words.title, href: paths.datasources(workspace) }]}
      note={value !== undefined && <Badge>{kindLabel(value.connector, value.plugin)}</Badge>}
    >
      <Loaded of={datasource}>
        {(detail) => (
          <Loaded of={connectors}>
            {({ items }) => (
              <Parts
                workspace={workspace}
                datasource={detail}
                manifest={items.find(({ kind }) => kind === detail.connector)}
                onSaved={datasource.set}
                onReload={datasource.reload}
              />
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  )
}

interface PartsProps {
  readonly workspace: string
  readonly datasource: DatasourceDetail
  readonly manifest: ConnectorManifest | undefined
  readonly onSaved: (datasource: DatasourceDetail) => void
  readonly onReload: () => void
}

function Parts({ workspace, datasource, manifest, onSaved, onReload }: PartsProps): JSX.Element {
  const { place, go } = useRouter()
  const selected: DatasourceTab = place.query.get('tab') === 'structure' ? 'structure' : 'settings'
  const settings = (
    <Panel title={words.tabs.settings}>
      <EnvironmentSettings datasource={datasource} manifest={manifest} onSaved={onSaved} onReload={onReload} />
    </Panel>
  )
  if (manifest?.hasStructure !== true) return settings
  return (
    <Tabs<DatasourceTab>
      label={words.tabs.label}
      tabs={[
        { id: 'settings', label: words.tabs.settings },
        { id: 'structure', label: words.tabs.structure },
      ]}
      selected={selected}
      onSelect={(tab) => go(paths.datasource(workspace, datasource.id, tab), { replaces: true })}
    >
      {selected === 'settings' ? settings : <Structure datasource={datasource} />}
    </Tabs>
  )
}

function Structure({ datasource }: { readonly datasource: DatasourceDetail }): JSX.Element {
  if (datasource.environments.length === 0) return <LoadingLines label={messages.loading} />
  return <StructureBrowser datasource={datasource.id} revision={datasource.revision} />
}
