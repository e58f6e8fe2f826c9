import type { ConnectorKind, DatasourceSummary } from '../../api/types'
import type { IconShape } from '../../ui/Icon'
import type { Tone } from '../../ui/Badge'
import { icon as database } from 'icon:database'
import { icon as file } from 'icon:hdd'
import { icon as globe } from 'icon:globe2'
import { icon as question } from 'icon:question-square'
import { messages } from '../messages'

export const kindIcons: Readonly<Record<ConnectorKind, IconShape>> = {
  postgres: database,
  sqlite: file,
  rest: globe,
  unsupported: question,
}

/** The kind in words; for a kind without a connector, what it was called where it came from. */
export function kindLabel(connector: ConnectorKind, plugin: string): string {
  if (connector !== 'unsupported') return messages.connectors[connector]
  return plugin === '' ? messages.connectors.unsupported : plugin
}

/** Whether a datasource can be used, as a badge. */
export function readiness(source: DatasourceSummary): { readonly tone: Tone; readonly label: string } {
  if (source.connector === 'unsupported') return { tone: 'neutral', label: messages.datasources.unsupported }
  return source.isConfigured
    ? { tone: 'success', label: messages.datasources.connected }
    : { tone: 'warning', label: messages.datasources.needsSettings }
}

/** Whether somebody has to enter settings before its queries can run. */
export function needsSettings(source: DatasourceSummary): boolean {
  return source.connector !== 'unsupported' && !source.isConfigured
}
