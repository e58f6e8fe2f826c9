import { useState } from 'react'
import { loadApp, loadReport } from '../../api/apps'
import type { AppDetail } from '../../api/types'
import { useRouter } from '../../lib/router/Router'
import { Button, ButtonLink } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { icon as arrow } from 'icon:arrow-right'
import { icon as eye } from 'icon:eye'
import { icon as tag } from 'icon:tag'
import { ReleaseDialog } from '../apps/ReleaseDialog'
import { needsSettings } from '../datasources/kinds'
import { LinkButton } from '../LinkButton'
import { Loaded } from '../Loaded'
import { messages } from '../messages'
import { paths } from '../paths'
import type { ImportStep } from '../paths'
import { Panel } from '../shell/Page'
import { useClient } from '../session'
import { useLoad } from '../use-load'
import { AppReportView } from './AppReportView'
import { ReconnectStep } from './ReconnectStep'

const words = messages.imports

export interface ImportedAppProps {
  readonly workspace: string
  readonly app: string
  readonly step: ImportStep
}

/** The steps after the upload. Everything is loaded anew, so that the address can be opened again later. */
export function ImportedApp({ workspace, app: id, step }: ImportedAppProps): JSX.Element {
  const client = useClient()
  const app = useLoad(id, (signal) => loadApp(client, id, signal))
  return (
    <Loaded of={app}>
      {(detail) => {
        if (step === 'report') return <ReportStep workspace={workspace} app={detail} />
        const next = paths.imports(workspace, id, 'done')
        if (step === 'reconnect') return <ReconnectStep app={detail} next={next} onChanged={app.reload} />
        return <DoneStep workspace={workspace} app={detail} />
      }}
    </Loaded>
  )
}

function ReportStep({ workspace, app }: { readonly workspace: string; readonly app: AppDetail }): JSX.Element {
  const client = useClient()
  const report = useLoad(app.id, (signal) => loadReport(client, app.id, signal))
  const needed = app.datasources.some(needsSettings)
  return (
    <div className="admin-stack">
      <Notice tone="success" title={words.imported(app.name)} />
      <Loaded of={report}>{(value) => <AppReportView report={value} />}</Loaded>
      <div className="admin-next">
        <LinkButton
          href={paths.imports(workspace, app.id, needed ? 'reconnect' : 'done')}
          variant="primary"
          trailingIcon={arrow}
        >
          {needed ? words.toReconnect : words.skipReconnect}
        </LinkButton>
      </div>
    </div>
  )
}

function DoneStep({ workspace, app }: { readonly workspace: string; readonly app: AppDetail }): JSX.Element {
  const { go } = useRouter()
  const [isReleasing, setReleasing] = useState(false)
  const waiting = app.datasources.filter(needsSettings).length
  return (
    <Panel title={app.name}>
      {waiting === 0 ? (
        <Notice tone="success" title={words.allConnected}>
          {words.allConnectedDetail}
        </Notice>
      ) : (
        <Notice
          tone="warning"
          title={messages.app.state.needs(waiting)}
          actions={
            <LinkButton href={paths.imports(workspace, app.id, 'reconnect')} size="s">
              {messages.app.state.reconnect}
            </LinkButton>
          }
        />
      )}
      <div className="admin-row">
        <ButtonLink href={paths.preview(app.slug)} variant="primary" icon={eye}>
          {words.openPreview}
        </ButtonLink>
        <Button icon={tag} onClick={() => setReleasing(true)}>
          {words.release}
        </Button>
        <LinkButton href={paths.app(app.id)} variant="quiet">
          {words.toApp}
        </LinkButton>
      </div>
      {isReleasing && (
        <ReleaseDialog app={app} onClose={() => setReleasing(false)} onReleased={() => go(paths.app(app.id))} />
      )}
    </Panel>
  )
}
