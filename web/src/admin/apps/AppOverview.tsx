import type { AppDetail, DatasourceSummary, PageSummary } from '../../api/types'
import { Link } from '../../lib/router/Router'
import { Badge } from '../../ui/Badge'
import { CopyField } from '../../ui/CopyField'
import { Field } from '../../ui/Field'
import { Icon } from '../../ui/Icon'
import { Notice } from '../../ui/Notice'
import { icon as plug } from 'icon:plug'
import { formatTime } from '../format'
import { kindIcons, kindLabel, needsSettings, readiness } from '../datasources/kinds'
import { LinkButton } from '../LinkButton'
import { messages } from '../messages'
import { paths } from '../paths'
import { Panel } from '../shell/Page'
import { mayDevelop } from '../workspaces'
import { LibraryPanel } from './LibraryPanel'

const words = messages.app

/** State, pages and datasources of an app. */
export function AppOverview({ app }: { readonly app: AppDetail }): JSX.Element {
  const isDeveloper = mayDevelop(app.role)
  const waiting = isDeveloper ? app.datasources.filter(needsSettings).length : 0
  const reconnect = (
    <LinkButton href={paths.imports(app.workspace.id, app.id, 'reconnect')} size="s" icon={plug}>
      {words.state.reconnect}
    </LinkButton>
  )
  return (
    <div className="admin-stack">
      {waiting > 0 && <Notice tone="warning" title={words.state.needs(waiting)} actions={reconnect} />}
      <div className="admin-columns">
        <div className="admin-stack">
          <Panel title={words.pages}>
            <PageList app={app} isDeveloper={isDeveloper} />
          </Panel>
          {isDeveloper && (
            <Panel title={words.datasources}>
              <DatasourceList app={app} />
            </Panel>
          )}
          {isDeveloper && <LibraryPanel app={app.id} />}
        </div>
        <ReleaseState app={app} />
      </div>
    </div>
  )
}

function ReleaseState({ app }: { readonly app: AppDetail }): JSX.Element {
  const { state } = words
  if (app.release === null) {
    return (
      <Panel title={words.release}>
        <div className="admin-state">
          <p className="admin-state-title">{state.draft}</p>
          <p className="admin-muted">{state.draftDetail}</p>
        </div>
      </Panel>
    )
  }
  return (
    <Panel title={words.release}>
      <div className="admin-state">
        <p className="admin-state-title">{state.released(app.release.number)}</p>
        <p className="admin-muted">{state.releasedDetail(formatTime(app.release.createdAt))}</p>
      </div>
      <Field label={words.address}>
        <CopyField
          value={`${window.location.origin}${paths.viewer(app.slug)}`}
          copyLabel={messages.copy}
          copiedLabel={messages.copied}
        />
      </Field>
    </Panel>
  )
}

interface PageListProps {
  readonly app: AppDetail
  readonly isDeveloper: boolean
}

function PageList({ app, isDeveloper }: PageListProps): JSX.Element {
  if (app.pages.length === 0) return <p className="admin-muted">{words.noPages}</p>
  return (
    <ul className="admin-list">
      {app.pages.map((page) => (
        <li key={page.id}>
          <span className="admin-list-main">
            <PageLink app={app} page={page} isDeveloper={isDeveloper} />
          </span>
          {page.isDefault && <Badge tone="accent">{words.startPage}</Badge>}
          {page.isHidden && <Badge>{words.hidden}</Badge>}
        </li>
      ))}
    </ul>
  )
}

function PageLink({ app, page, isDeveloper }: PageListProps & { readonly page: PageSummary }): JSX.Element {
  if (!isDeveloper && app.release === null) return <span className="admin-list-name">{page.name}</span>
  const href = isDeveloper ? paths.preview(app.slug, page.slug) : paths.viewer(app.slug, page.slug)
  return (
    <a href={href} className="admin-list-name" title={isDeveloper ? words.previewPage(page.name) : undefined}>
      {page.name}
    </a>
  )
}

function DatasourceList({ app }: { readonly app: AppDetail }): JSX.Element {
  if (app.datasources.length === 0) return <p className="admin-muted">{words.noDatasources}</p>
  return (
    <ul className="admin-list">
      {app.datasources.map((source) => (
        <DatasourceLine key={source.id} workspace={app.workspace.id} source={source} />
      ))}
    </ul>
  )
}

interface DatasourceLineProps {
  readonly workspace: string
  readonly source: DatasourceSummary
}

function DatasourceLine({ workspace, source }: DatasourceLineProps): JSX.Element {
  const { tone, label } = readiness(source)
  return (
    <li>
      <Icon of={kindIcons[source.connector]} />
      <span className="admin-list-main">
        <Link href={paths.datasource(workspace, source.id)} className="admin-list-name">
          {source.name}
        </Link>
        <span className="admin-list-detail">
          {' '}
          {kindLabel(source.connector, source.plugin)}, {messages.report.usedBy(source.queries)}
        </span>
      </span>
      <Badge tone={tone}>{label}</Badge>
    </li>
  )
}
