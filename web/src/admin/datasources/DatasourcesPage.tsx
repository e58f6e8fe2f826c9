import { listDatasources } from '../../api/workspaces'
import type { DatasourceSummary } from '../../api/types'
import { Link } from '../../lib/router/Router'
import { Badge } from '../../ui/Badge'
import { EmptyState } from '../../ui/EmptyState'
import { Icon } from '../../ui/Icon'
import { Table } from '../../ui/Table'
import type { Column } from '../../ui/Table'
import { icon as database } from 'icon:database'
import { icon as upload } from 'icon:upload'
import { LinkButton } from '../LinkButton'
import { Loaded } from '../Loaded'
import { messages } from '../messages'
import { paths } from '../paths'
import { useClient } from '../session'
import { Page } from '../shell/Page'
import { useLoad } from '../use-load'
import { useWorkspace } from '../workspaces'
import { kindIcons, kindLabel, readiness } from './kinds'

const words = messages.datasources

export function DatasourcesPage({ workspace }: { readonly workspace: string }): JSX.Element {
  const client = useClient()
  useWorkspace(workspace)
  const list = useLoad(workspace, (signal) => listDatasources(client, workspace, signal))
  return (
    <Page title={words.title} intro={words.intro}>
      <Loaded of={list}>
        {({ items }) =>
          items.length === 0 ? (
            <NoDatasources workspace={workspace} />
          ) : (
            <Table label={words.title} columns={columnsFor(workspace)} rows={items} rowKey={({ id }) => id} />
          )
        }
      </Loaded>
    </Page>
  )
}

function NoDatasources({ workspace }: { readonly workspace: string }): JSX.Element {
  const action = (
    <LinkButton href={paths.imports(workspace)} icon={upload}>
      {messages.apps.import}
    </LinkButton>
  )
  return (
    <EmptyState icon={database} title={words.empty} actions={action}>
      {words.emptyDetail}
    </EmptyState>
  )
}

function columnsFor(workspace: string): readonly Column<DatasourceSummary>[] {
  return [
    {
      id: 'name',
      header: words.columns.name,
      cell: (source) => (
        <Link href={paths.datasource(workspace, source.id)} className="admin-list-name">
          {source.name}
        </Link>
      ),
    },
    {
      id: 'kind',
      header: words.columns.kind,
      cell: (source) => (
        <span className="admin-row admin-muted">
          <Icon of={kindIcons[source.connector]} />
          {kindLabel(source.connector, source.plugin)}
        </span>
      ),
    },
    {
      id: 'state',
      header: words.columns.state,
      cell: (source) => {
        const { tone, label } = readiness(source)
        return <Badge tone={tone}>{label}</Badge>
      },
    },
    { id: 'queries', header: words.columns.queries, align: 'end', cell: (source) => source.queries },
  ]
}
