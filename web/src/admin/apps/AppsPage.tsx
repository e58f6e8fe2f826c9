import { useState } from 'react'
import { listApps } from '../../api/workspaces'
import type { AppSummary } from '../../api/types'
import { EmptyState } from '../../ui/EmptyState'
import { Skeleton } from '../../ui/Skeleton'
import { TextInput } from '../../ui/TextInput'
import { icon as grid } from 'icon:grid'
import { icon as upload } from 'icon:upload'
import { LinkButton } from '../LinkButton'
import { Loaded } from '../Loaded'
import { messages } from '../messages'
import { paths } from '../paths'
import { useClient } from '../session'
import { Page } from '../shell/Page'
import { useLoad } from '../use-load'
import { mayDevelop, useWorkspace } from '../workspaces'
import { AppCard } from './AppCard'
import './apps.css'

const words = messages.apps
/** Below this many a search box is only in the way. */
const worthSearching = 9

/** `/workspaces/{workspace}`: its apps. */
export function AppsPage({ workspace: id }: { readonly workspace: string }): JSX.Element {
  const client = useClient()
  const workspace = useWorkspace(id)
  const apps = useLoad(id, (signal) => listApps(client, id, signal))
  const isDeveloper = mayDevelop(workspace?.role)
  const importButton = (
    <LinkButton href={paths.imports(id)} variant="primary" icon={upload}>
      {words.import}
    </LinkButton>
  )
  return (
    <Page title={words.title} actions={isDeveloper && importButton}>
      <Loaded of={apps} skeleton={<CardSkeletons />}>
        {({ items }) =>
          items.length > 0 ? (
            <AppGrid apps={items} />
          ) : (
            <EmptyState icon={grid} title={words.empty} actions={isDeveloper && importButton}>
              {isDeveloper ? words.emptyDetail : words.emptyViewer}
            </EmptyState>
          )
        }
      </Loaded>
    </Page>
  )
}

function AppGrid({ apps }: { readonly apps: readonly AppSummary[] }): JSX.Element {
  const [text, setText] = useState('')
  const wanted = text.trim().toLowerCase()
  const found = apps.filter((app) => app.name.toLowerCase().includes(wanted))
  return (
    <>
      {apps.length >= worthSearching && (
        <TextInput
          type="search"
          className="admin-app-search"
          aria-label={words.search}
          placeholder={words.search}
          value={text}
          onChange={setText}
        />
      )}
      {found.length === 0 && <p className="admin-muted">{words.noneFound}</p>}
      <ul className="admin-app-grid">
        {found.map((app) => (
          <li key={app.id}>
            <AppCard app={app} />
          </li>
        ))}
      </ul>
    </>
  )
}

function CardSkeletons(): JSX.Element {
  return (
    <div className="admin-app-grid" role="status" aria-label={messages.loading}>
      {[0, 1, 2].map((index) => (
        <div className="admin-app-card" key={index}>
          <Skeleton width="40px" height="40px" />
          <Skeleton width="60%" height="18px" />
          <Skeleton width="40%" />
        </div>
      ))}
    </div>
  )
}
