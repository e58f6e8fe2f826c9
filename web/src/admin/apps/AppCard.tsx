import type { AppSummary } from '../../api/types'
import { Link } from '../../lib/router/Router'
import { Badge } from '../../ui/Badge'
import { ButtonLink } from '../../ui/Button'
import { icon as eye } from 'icon:eye'
import { icon as globe } from 'icon:globe2'
import { icon as play } from 'icon:play-fill'
import { messages } from '../messages'
import { paths } from '../paths'
import { mayDevelop } from '../workspaces'
import { AppTile } from './AppTile'

const words = messages.apps

/** One app of the grid: developers manage it, viewers open it. */
export function AppCard({ app }: { readonly app: AppSummary }): JSX.Element {
  const isDeveloper = mayDevelop(app.role)
  const isReleased = app.release !== null
  return (
    <article className="admin-app-card" aria-label={app.name}>
      <div className="admin-app-card-head">
        <AppTile app={app} />
        <div className="admin-list-main">
          <h2 className="admin-app-card-name">
            <CardLink app={app} isDeveloper={isDeveloper} />
          </h2>
          <p className="admin-list-detail">{words.pages(app.pages)}</p>
        </div>
      </div>
      <div className="admin-row">
        {app.release === null ? (
          <Badge>{words.draft}</Badge>
        ) : (
          <Badge tone="success">{words.released(app.release.number)}</Badge>
        )}
        {app.isPublic && (
          <Badge tone="warning" icon={globe}>
            {words.public}
          </Badge>
        )}
      </div>
      <div className="admin-app-card-actions">
        {isReleased && (
          <ButtonLink href={paths.viewer(app.slug)} size="s" icon={play} aria-label={words.openApp(app.name)}>
            {words.open}
          </ButtonLink>
        )}
        {isDeveloper && (
          <ButtonLink href={paths.preview(app.slug)} size="s" icon={eye} aria-label={messages.app.previewPage(app.name)}>
            {words.preview}
          </ButtonLink>
        )}
        {!isReleased && !isDeveloper && <span className="admin-muted">{words.notReleased}</span>}
      </div>
    </article>
  )
}

/** The whole card follows it: to the overview for developers, into the app for viewers. */
function CardLink({ app, isDeveloper }: { readonly app: AppSummary; readonly isDeveloper: boolean }): JSX.Element {
  if (isDeveloper) {
    return (
      <Link href={paths.app(app.id)} className="admin-app-card-link">
        {app.name}
      </Link>
    )
  }
  if (app.release === null) return <>{app.name}</>
  return (
    <a href={paths.viewer(app.slug)} className="admin-app-card-link">
      {app.name}
    </a>
  )
}
