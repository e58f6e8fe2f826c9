import Chart from 'chart.js/auto'
import { useEffect, useRef } from 'react'
import type { CSSProperties } from 'react'
import { fire } from '../events'
import { asText } from '../values'
import type { WidgetViewProps } from '../view'
import { chartConfiguration, type ChartTheme } from './configuration'
import type { Plan } from './plan'

/** Pixels that a label gets in a chart that scrolls. */
const labelSpace = 44

/** Draws a plan with Chart.js; a table of the values stands behind it for screen readers. */
export function ChartCanvas({ node, props, runtime, width, plan }: WidgetViewProps & { readonly plan: Plan }): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null)
  const handlePoint = (seriesIndex: number, pointIndex: number) => {
    const series = plan.series[seriesIndex]
    const point = series && pointOf(plan, seriesIndex, pointIndex)
    if (!series || !point) return
    const raw = { seriesIndex, pointIndex, dataIndex: pointIndex, name: point.x, value: point.y, seriesName: series.name, seriesType: series.kind }
    const selectedDataPoint = { x: point.x, y: point.y, seriesTitle: series.name, rawEventData: raw }
    void fire(runtime, node, 'onDataPointClick', { meta: { selectedDataPoint }, context: { selectedDataPoint } })
  }
  const latest = useRef(handlePoint)
  latest.current = handlePoint
  const look = JSON.stringify([plan, props.labelOrientation, props.setAdaptiveYMin, props.fontFamily])
  // An effect, because Chart.js draws on the element itself.
  useEffect(() => {
    const element = canvas.current
    if (!element) return undefined
    const chart = new Chart(element, chartConfiguration(props, plan, themeOf(element), (...point) => latest.current(...point)))
    return () => chart.destroy()
    // `look` is everything of `props` and `plan` that the drawing shows.
  }, [look])
  return (
    <div className={props.allowScroll === true ? 'sw-chart-scroll' : 'sw-chart-fit'} tabIndex={props.allowScroll === true ? 0 : undefined}>
      <div className="sw-chart-sheet" style={props.allowScroll === true ? sheetStyle(plan, width) : undefined}>
        <canvas ref={canvas} role="img" aria-label={plan.title || node.widgetName} />
      </div>
      <ValueTable plan={plan} />
    </div>
  )
}

function themeOf(element: HTMLElement): ChartTheme {
  const style = getComputedStyle(element)
  const variable = (name: string, otherwise: string) => style.getPropertyValue(name).trim() || otherwise
  return {
    font: style.fontFamily,
    text: variable('--sw-text-muted', '#5a6274'),
    line: variable('--sw-line', '#e6e8ee'),
    surface: variable('--sw-surface', '#ffffff'),
    accent: variable('--app-accent', '#3a50d0'),
    isRightToLeft: style.direction === 'rtl',
    // Nothing has a size while it is hidden.
    width: element.parentElement?.clientWidth || 600,
    height: element.parentElement?.clientHeight || 400,
  }
}

/** A chart that scrolls is as long as its labels need. */
function sheetStyle({ labels, isHorizontal }: Plan, width: number): CSSProperties {
  const needed = labels.length * labelSpace
  return isHorizontal ? { minHeight: needed } : { minWidth: Math.max(width - 30, needed) }
}

function pointOf({ series, labels }: Plan, seriesIndex: number, pointIndex: number): { readonly x: unknown; readonly y: unknown } | undefined {
  const { values, points } = series[seriesIndex] ?? { values: [], points: undefined }
  if (points) return points[pointIndex]
  return pointIndex < values.length ? { x: labels[pointIndex], y: values[pointIndex] } : undefined
}

const mostRows = 200

function ValueTable({ plan }: { readonly plan: Plan }): JSX.Element {
  const rows = plan.series.flatMap((series) => {
    const pairs = series.points?.map(({ x, y }) => [x, y] as const) ?? series.values.map((value, index) => [plan.labels[index], value] as const)
    return pairs.slice(0, mostRows).map(([x, y], index) => ({ key: `${series.name}-${index}`, name: series.name, x, y }))
  })
  return (
    <table className="sw-chart-values">
      <caption>{plan.title}</caption>
      <tbody>
        {rows.map(({ key, name, x, y }) => (
          <tr key={key}>
            {name === '' ? <td /> : <th scope="row">{name}</th>}
            <td>{asText(x)}</td>
            <td>{asText(y)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
