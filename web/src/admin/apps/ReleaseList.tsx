import { listReleases } from '../../api/apps'
import type { AppDetail, Release } from '../../api/types'
import { Badge } from '../../ui/Badge'
import { EmptyState } from '../../ui/EmptyState'
import { Table } from '../../ui/Table'
import type { Column } from '../../ui/Table'
import { icon as tag } from 'icon:tag'
import { formatTime } from '../format'
import { Loaded } from '../Loaded'
import { messages } from '../messages'
import { useClient } from '../session'
import { useLoad } from '../use-load'

const words = messages.releases

/** Releases of an app, newest first. */
export function ReleaseList({ app }: { readonly app: AppDetail }): JSX.Element {
  const client = useClient()
  const releases = useLoad(`${app.id} ${app.release?.id ?? ''}`, (signal) => listReleases(client, app.id, signal))
  return (
    <Loaded of={releases}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState icon={tag} title={words.empty}>
            {words.emptyDetail}
          </EmptyState>
        ) : (
          <Table
            label={messages.app.tabs.releases}
            columns={columnsFor(app)}
            rows={[...items].sort((left, right) => right.number - left.number)}
            rowKey={({ id }) => id}
          />
        )
      }
    </Loaded>
  )
}

function columnsFor(app: AppDetail): readonly Column<Release>[] {
  return [
    {
      id: 'number',
      header: words.columns.number,
      cell: (release) => (
        <span className="admin-row">
          {messages.apps.released(release.number)}
          {release.id === app.release?.id && <Badge tone="success">{words.live}</Badge>}
        </span>
      ),
    },
    {
      id: 'note',
      header: words.columns.note,
      cell: ({ note }) =>
        note === undefined || note === '' ? <span className="admin-muted">{words.noNote}</span> : note,
    },
    {
      id: 'date',
      header: words.columns.date,
      cell: (release) => <span className="admin-muted">{formatTime(release.createdAt)}</span>,
    },
  ]
}
