import { useState } from 'react'
import { loadApp, loadReport } from '../../api/apps'
import type { AppDetail } from '../../api/types'
import { useRouter } from '../../lib/router/Router'
import { Badge } from '../../ui/Badge'
import { Button, ButtonLink } from '../../ui/Button'
import { Tabs } from '../../ui/Tabs'
import { icon as eye } from 'icon:eye'
import { icon as globe } from 'icon:globe2'
import { icon as play } from 'icon:play-fill'
import { icon as tag } from 'icon:tag'
import { Loaded } from '../Loaded'
import { messages } from '../messages'
import { paths } from '../paths'
import type { AppTab } from '../paths'
import { AppReportView } from '../imports/AppReportView'
import { useClient } from '../session'
import { Page } from '../shell/Page'
import { useLoad } from '../use-load'
import type { Load } from '../use-load'
import { mayDevelop, useWorkspace } from '../workspaces'
import { AppOverview } from './AppOverview'
import { AppSettings } from './AppSettings'
import { ReleaseDialog } from './ReleaseDialog'
import { ReleaseList } from './ReleaseList'
import './apps.css'

const words = messages.app

/** `/apps/{app}`: everything about one app that is not its content. */
export function AppPage({ app: id }: { readonly app: string }): JSX.Element {
  const client = useClient()
  const app = useLoad(id, (signal) => loadApp(client, id, signal))
  useWorkspace(app.value?.workspace.id)
  if (app.value === undefined) {
    return (
      <Page title={messages.apps.title}>
        <Loaded of={app}>{() => null}</Loaded>
      </Page>
    )
  }
  return <AppParts app={app.value} load={app} />
}

interface AppPartsProps {
  readonly app: AppDetail
  readonly load: Load<AppDetail>
}

function AppParts({ app, load }: AppPartsProps): JSX.Element {
  const [isReleasing, setReleasing] = useState(false)
  const isDeveloper = mayDevelop(app.role)
  const actions = (
    <>
      {isDeveloper && (
        <ButtonLink href={paths.preview(app.slug)} icon={eye}>
          {words.preview}
        </ButtonLink>
      )}
      {app.release !== null && (
        <ButtonLink href={paths.viewer(app.slug)} icon={play}>
          {words.open}
        </ButtonLink>
      )}
      <Button
        variant="primary"
        icon={tag}
        unavailable={isDeveloper ? undefined : messages.onlyDevelopers}
        onClick={() => setReleasing(true)}
      >
        {words.release}
      </Button>
    </>
  )
  const crumbs = [{ label: app.workspace.name, href: paths.workspace(app.workspace.id) }]
  return (
    <Page title={app.name} note={<AppBadges app={app} />} crumbs={crumbs} actions={actions}>
      <AppTabs app={app} load={load} />
      {isReleasing && <ReleaseDialog app={app} onClose={() => setReleasing(false)} onReleased={load.reload} />}
    </Page>
  )
}

function AppBadges({ app }: { readonly app: AppDetail }): JSX.Element {
  return (
    <>
      {app.release === null ? (
        <Badge>{messages.apps.draft}</Badge>
      ) : (
        <Badge tone="success">{messages.apps.released(app.release.number)}</Badge>
      )}
      {app.isPublic && (
        <Badge tone="warning" icon={globe}>
          {messages.apps.public}
        </Badge>
      )}
    </>
  )
}

const tabIDs: readonly AppTab[] = ['overview', 'releases', 'report', 'settings']

function AppTabs({ app, load }: AppPartsProps): JSX.Element {
  const client = useClient()
  const { place, go } = useRouter()
  const isDeveloper = mayDevelop(app.role)
  const report = useLoad(`${app.id} ${String(isDeveloper)}`, (signal) => loadReport(client, app.id, signal))
  const findings = report.value?.findings.length ?? 0
  const shown = isDeveloper ? tabIDs : tabIDs.slice(0, 2)
  const selected = shown.find((id) => id === place.query.get('tab')) ?? 'overview'
  const tabs = shown.map((id) => ({
    id,
    label: words.tabs[id],
    ...(id === 'report' && findings > 0 ? { note: findings } : {}),
  }))
  return (
    <Tabs<AppTab>
      label={words.tabs.label}
      tabs={tabs}
      selected={selected}
      onSelect={(tab) => go(paths.app(app.id, tab), { replaces: true })}
    >
      {selected === 'overview' && <AppOverview app={app} />}
      {selected === 'releases' && <ReleaseList app={app} />}
      {selected === 'report' && <Loaded of={report}>{(value) => <AppReportView report={value} />}</Loaded>}
      {selected === 'settings' && <AppSettings app={app} load={load} namedHosts={report.value?.widgetHosts ?? []} />}
    </Tabs>
  )
}
