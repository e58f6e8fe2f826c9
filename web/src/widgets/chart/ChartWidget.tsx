import { lazy, Suspense } from 'react'
import { variables } from '../appearance'
import { panelStyle } from '../container/Panel'
import { widgetMessages } from '../messages'
import { asText } from '../values'
import type { WidgetViewProps } from '../view'
import { seriesOf } from './series'
import './chart.css'

/** The drawing library is large; it comes when a page has a chart with data. */
const ChartCanvas = lazy(async () => ({ default: (await import('./ChartCanvas')).ChartCanvas }))

export function ChartWidget(view: WidgetViewProps): JSX.Element {
  const { props } = view
  const isCustom = props.chartType === 'CUSTOM_ECHART' || props.chartType === 'CUSTOM_FUSION_CHART'
  const series = seriesOf(props)
  const isEmpty = series.every(({ points }) => points.length === 0)
  const message = isCustom ? widgetMessages.customChart : isEmpty ? widgetMessages.noChartData : undefined
  const title = asText(props.chartName)
  return (
    <figure className="sw-chart" style={{ ...variables(props), ...panelStyle(props) }}>
      {title !== '' && <figcaption className="sw-chart-title">{title}</figcaption>}
      {message ? (
        <p className="sw-chart-message">{message}</p>
      ) : (
        <div className="sw-chart-area">
          <Suspense fallback={<div className="sw-widget-loading" />}>
            <ChartCanvas {...view} />
          </Suspense>
        </div>
      )}
    </figure>
  )
}
