import { useSyncExternalStore } from 'react'
import { isBlank, isRecord } from '../values'
import type { WidgetViewProps } from '../view'
import { chartMessages } from './messages'

/** Why there is nothing to draw: no data yet, or data that was left out because it could not be read. */
export function NoData({ node, props, runtime }: WidgetViewProps): JSX.Element {
  const { problems } = useSyncExternalStore(runtime.subscribeStatus, runtime.status)
  const isOwnKind = props.chartType !== 'CUSTOM_ECHART' && props.chartType !== 'CUSTOM_FUSION_CHART'
  const isLeftOut = problems.some(({ place, kind }) => kind === 'validation' && place.startsWith(`${node.widgetName}.chartData`))
  return <>{isOwnKind && (isLeftOut || !holdsSeries(props.chartData)) ? chartMessages.unreadableData : chartMessages.noData}</>
}

function holdsSeries(chartData: unknown): boolean {
  return isBlank(chartData) || isRecord(chartData) || Array.isArray(chartData)
}
