import { listConnectors, loadDatasource } from '../../api/datasources'
import type { AppDetail, ConnectorManifest, DatasourceSummary } from '../../api/types'
import { Badge } from '../../ui/Badge'
import { Disclosure } from '../../ui/Disclosure'
import { Icon } from '../../ui/Icon'
import { Notice } from '../../ui/Notice'
import { icon as arrow } from 'icon:arrow-right'
import { EnvironmentSettings } from '../datasources/EnvironmentSettings'
import { kindIcons, kindLabel, needsSettings, readiness } from '../datasources/kinds'
import { LinkButton } from '../LinkButton'
import { Loaded } from '../Loaded'
import { messages } from '../messages'
import { useClient } from '../session'
import { useLoad } from '../use-load'

const words = messages.imports

export interface ReconnectStepProps {
  readonly app: AppDetail
  /** Where the next step is. */
  readonly next: string
  readonly onChanged: () => void
}

/** Every datasource of an app with its form; the first one that waits is open. */
export function ReconnectStep({ app, next, onChanged }: ReconnectStepProps): JSX.Element {
  const client = useClient()
  const connectors = useLoad('connectors', (signal) => listConnectors(client, signal))
  const firstWaiting = app.datasources.find(needsSettings)
  return (
    <div className="admin-stack">
      {firstWaiting === undefined ? (
        <Notice tone="success" title={words.allConnected} />
      ) : (
        <p className="admin-muted">{words.reconnectIntro}</p>
      )}
      <Loaded of={connectors}>
        {({ items }) => (
          <div className="admin-stack">
            {connectableFirst(app.datasources).map((source) => (
              <Disclosure
                key={source.id}
                isOpen={source.id === firstWaiting?.id}
                title={<SourceTitle source={source} />}
                note={<SourceState source={source} />}
              >
                <SourceForm
                  source={source}
                  manifest={items.find(({ kind }) => kind === source.connector)}
                  onChanged={onChanged}
                />
              </Disclosure>
            ))}
          </div>
        )}
      </Loaded>
      <div className="admin-next">
        <LinkButton href={next} variant={firstWaiting === undefined ? 'primary' : 'default'} trailingIcon={arrow}>
          {words.skipReconnect}
        </LinkButton>
      </div>
    </div>
  )
}

/** Datasources without a connector last: nothing can be done about them here. */
function connectableFirst(sources: readonly DatasourceSummary[]): readonly DatasourceSummary[] {
  const isHopeless = ({ connector }: DatasourceSummary): boolean => connector === 'unsupported'
  return [...sources.filter((source) => !isHopeless(source)), ...sources.filter(isHopeless)]
}

function SourceTitle({ source }: { readonly source: DatasourceSummary }): JSX.Element {
  return (
    <span className="admin-row">
      <Icon of={kindIcons[source.connector]} />
      {source.name}
      <span className="admin-list-detail">
        {kindLabel(source.connector, source.plugin)}, {messages.report.usedBy(source.queries)}
      </span>
    </span>
  )
}

function SourceState({ source }: { readonly source: DatasourceSummary }): JSX.Element {
  const { tone, label } = readiness(source)
  return <Badge tone={tone}>{label}</Badge>
}

interface SourceFormProps {
  readonly source: DatasourceSummary
  readonly manifest: ConnectorManifest | undefined
  readonly onChanged: () => void
}

function SourceForm({ source, manifest, onChanged }: SourceFormProps): JSX.Element {
  const client = useClient()
  const datasource = useLoad(source.id, (signal) => loadDatasource(client, source.id, signal))
  return (
    <Loaded of={datasource}>
      {(detail) => (
        <EnvironmentSettings
          datasource={detail}
          manifest={manifest}
          onSaved={(saved) => {
            datasource.set(saved)
            onChanged()
          }}
          onReload={datasource.reload}
        />
      )}
    </Loaded>
  )
}
