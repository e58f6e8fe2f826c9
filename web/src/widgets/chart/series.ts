import { cssText } from '../appearance'
import { palette } from '../colours'
import type { WidgetProps } from '../definition'
import { asNumber, asRecords, asText, ordered } from '../values'

export interface Series {
  readonly name: string
  readonly color: string
  readonly points: readonly { readonly x: string; readonly y: number }[]
}

/** @param accent colour of the first series, where the widget has none of its own */
export function seriesOf(props: WidgetProps, accent = ''): readonly Series[] {
  const colors = palette(cssText(props.accentColor) || accent)
  const all = Array.isArray(props.chartData) ? Object.fromEntries(props.chartData.entries()) : props.chartData
  return ordered(all).map(([, series], index) => ({
    name: asText(series.seriesName),
    color: cssText(series.color) || colors[index % colors.length] || '#3a50d0',
    points: asRecords(series.data).map((point) => ({ x: asText(point.x), y: asNumber(point.y) ?? 0 })),
  }))
}

/** All x values of all series, in order of appearance. */
export function categories(series: readonly Series[]): readonly string[] {
  return [...new Set(series.flatMap(({ points }) => points.map(({ x }) => x)))]
}
