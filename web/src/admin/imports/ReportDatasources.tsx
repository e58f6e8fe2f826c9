import { listConnectors } from '../../api/datasources'
import type { ConnectorManifest, ReportDatasource } from '../../api/types'
import { Badge } from '../../ui/Badge'
import { Icon } from '../../ui/Icon'
import { kindIcons, kindLabel } from '../datasources/kinds'
import { formatList } from '../format'
import { messages } from '../messages'
import { useClient } from '../session'
import { useLoad } from '../use-load'
import { Panel } from '../shell/Page'

const words = messages.report

export interface ReportDatasourcesProps {
  readonly datasources: readonly ReportDatasource[]
}

/** Datasources that came with the app and what each still needs. */
export function ReportDatasources({ datasources }: ReportDatasourcesProps): JSX.Element | null {
  const client = useClient()
  const connectors = useLoad('connectors', (signal) => listConnectors(client, signal))
  if (datasources.length === 0) return null
  return (
    <Panel title={words.datasources}>
      <ul className="admin-list">
        {datasources.map((source) => (
          <li key={source.name}>
            <Icon of={kindIcons[source.connector]} />
            <span className="admin-list-main">
              <span className="admin-list-name">{source.name}</span>
              <span className="admin-list-detail">
                {' '}
                {kindLabel(source.connector, source.plugin)}, {words.usedBy(source.queries)}
              </span>
              {source.connector === 'unsupported' && (
                <span className="admin-list-detail admin-block">{words.unsupported(source.plugin)}</span>
              )}
            </span>
            <Need source={source} manifest={connectors.value?.items.find(({ kind }) => kind === source.connector)} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

interface NeedProps {
  readonly source: ReportDatasource
  /** Names the fields; their keys stand in until it is there. */
  readonly manifest: ConnectorManifest | undefined
}

function Need({ source, manifest }: NeedProps): JSX.Element | null {
  if (source.connector === 'unsupported') return <Badge>{messages.datasources.unsupported}</Badge>
  // What no query uses is neither ready nor waiting.
  if (source.queries === 0) return null
  if (source.needs.length === 0) return <Badge tone="success">{words.ready}</Badge>
  const labels = source.needs.map((key) => manifest?.fields.find((field) => field.key === key)?.label ?? key)
  return <Badge tone="warning">{words.needs(formatList(labels))}</Badge>
}
