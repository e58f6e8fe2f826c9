import Chart from 'chart.js/auto'
import type { ChartConfiguration } from 'chart.js'
import { useEffect, useRef } from 'react'
import { fire } from '../events'
import { asText } from '../values'
import type { WidgetViewProps } from '../view'
import { chartConfiguration } from './configuration'
import { seriesOf } from './series'

/** Draws series with Chart.js; a table of the values stands behind it for screen readers. */
export function ChartCanvas({ node, props, runtime }: WidgetViewProps): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null)
  const series = seriesOf(props)
  const handlePoint = (seriesIndex: number, pointIndex: number) => {
    const chosen = series[seriesIndex]
    const point = chosen?.points[pointIndex]
    if (!chosen || !point) return
    const selectedDataPoint = { x: point.x, y: point.y, seriesTitle: chosen.name, rawEventData: { seriesIndex, pointIndex } }
    void fire(runtime, node, 'onDataPointClick', { meta: { selectedDataPoint } })
  }
  const latest = useRef(handlePoint)
  latest.current = handlePoint
  const look = JSON.stringify([series, props.chartType, props.xAxisName, props.yAxisName, props.fontFamily])
  // An effect, because Chart.js draws on the element itself.
  useEffect(() => {
    const element = canvas.current
    if (!element) return undefined
    const style = getComputedStyle(element)
    const theme = { font: style.fontFamily, text: style.getPropertyValue('--sw-text-muted').trim() || '#5a6274', line: '#e6e8ee' }
    const accent = style.getPropertyValue('--app-accent').trim()
    const configuration = chartConfiguration(props, seriesOf(props, accent), theme, (...point) => latest.current(...point))
    const chart = new Chart(element, configuration as ChartConfiguration)
    return () => chart.destroy()
    // `look` is everything of `props` that the drawing shows.
  }, [look])
  return (
    <>
      <canvas ref={canvas} role="img" aria-label={asText(props.chartName) || node.widgetName} />
      <table className="sw-chart-values">
        <caption>{asText(props.chartName)}</caption>
        <tbody>
          {series.flatMap(({ name, points }) =>
            points.slice(0, 200).map(({ x, y }, index) => (
              <tr key={`${name}-${index}`}>
                {name === '' ? <td /> : <th scope="row">{name}</th>}
                <td>{x}</td>
                <td>{y}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </>
  )
}
