import { exportHref } from '../../api/apps'
import type { AppDetail, AppSummary } from '../../api/types'
import { ButtonLink } from '../../ui/Button'
import { icon as download } from 'icon:download'
import { messages } from '../messages'
import { Panel } from '../shell/Page'
import { useFormKey } from '../use-form-key'
import type { Load } from '../use-load'
import { DeleteApp } from './DeleteApp'
import { IdentityForm } from './IdentityForm'
import { EmbeddingForm } from './EmbeddingForm'
import { VisibilityToggle } from './VisibilityToggle'
import { WidgetHostsForm } from './WidgetHostsForm'

const words = messages.appSettings

export interface AppSettingsProps {
  readonly app: AppDetail
  readonly load: Load<AppDetail>
  /** Hosts that the app's code names. */
  readonly namedHosts: readonly string[]
}

export function AppSettings({ app, load, namedHosts }: AppSettingsProps): JSX.Element {
  const form = useFormKey(app.revision)
  const handleSaved = ({ name, slug, isPublic, revision, reach }: AppSummary): void => {
    form.saved(revision)
    load.set({ ...app, name, slug, isPublic, revision, reach })
  }
  return (
    <div className="admin-stack">
      <Panel title={words.identity}>
        <IdentityForm key={form.key} app={app} onSaved={handleSaved} onReload={load.reload} />
      </Panel>
      <Panel title={words.visibility}>
        <VisibilityToggle app={app} onSaved={handleSaved} onReload={load.reload} />
      </Panel>
      <Panel title={words.hosts.title} help={words.hosts.intro}>
        <WidgetHostsForm key={form.key} app={app} named={namedHosts} onSaved={handleSaved} onReload={load.reload} />
      </Panel>
      <Panel title={words.embedding.title} help={words.embedding.intro}>
        <EmbeddingForm key={form.key} app={app} onSaved={handleSaved} onReload={load.reload} />
      </Panel>
      <Panel
        title={words.export}
        help={words.exportText}
        actions={
          <ButtonLink href={exportHref(app.id)} icon={download} download>
            {words.exportAction}
          </ButtonLink>
        }
      />
      <Panel title={words.remove} help={words.removeText} actions={<DeleteApp app={app} />} />
    </div>
  )
}
