import { lazy, Suspense, useMemo } from 'react'
import { variables } from '../appearance'
import { panelStyle } from '../container/Panel'
import type { WidgetViewProps } from '../view'
import { chartMessages } from './messages'
import { NoData } from './NoData'
import { isEmptyPlan, type Plan, planOf } from './plan'
import './chart.css'

/** The drawing library is large; it comes when a page has a chart with data. */
const ChartCanvas = lazy(async () => {
  const [{ ChartCanvas: Canvas }] = await Promise.all([import('./ChartCanvas'), formatNumber()])
  return { default: Canvas }
})

/** A page's first number takes the browser as long as the rest of a chart: it comes in a pause, before there is anything to draw. */
function formatNumber(): Promise<string> {
  return new Promise((done) => setTimeout(() => done(new Intl.NumberFormat().format(1))))
}

/** A chart of series, or of ECharts or FusionCharts options as far as they can be drawn (runtime §8.8). */
export function ChartWidget(view: WidgetViewProps): JSX.Element {
  const { props } = view
  const { chartType, chartData, customEChartConfig, customFusionChartConfig } = props
  const plan = useMemo(
    () => planOf(props),
    [chartType, chartData, customEChartConfig, customFusionChartConfig, props.chartName, props.xAxisName, props.yAxisName, props.showDataPointLabel, props.accentColor],
  )
  const message = messageOf(view, plan)
  return (
    <figure className="sw-chart" style={{ ...variables(props), ...panelStyle(props) }}>
      {plan.title !== '' && (
        <figcaption className="sw-chart-title">
          {plan.title}
          {plan.subtitle !== '' && <small>{plan.subtitle}</small>}
        </figcaption>
      )}
      {message ? (
        <p className="sw-chart-message">{message}</p>
      ) : (
        <div className="sw-chart-area">
          <Suspense fallback={<div className="sw-widget-loading" />}>
            <ChartCanvas {...view} plan={plan} />
          </Suspense>
        </div>
      )}
      {!message && plan.missing.length > 0 && <p className="sw-chart-note">{chartMessages.partly(plan.missing.join(', '))}</p>}
    </figure>
  )
}

function messageOf(view: WidgetViewProps, plan: Plan): JSX.Element | string | undefined {
  if (plan.isUnreadable === true) return chartMessages.unreadable
  if (plan.series.length === 0 && plan.missing.length > 0) return chartMessages.missing(plan.missing.join(', '))
  return isEmptyPlan(plan) ? <NoData {...view} /> : undefined
}
