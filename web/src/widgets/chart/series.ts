import { cssText } from '../appearance'
import type { WidgetProps } from '../definition'
import { asNumber, asRecords, asText, ordered } from '../values'

export interface Series {
  readonly name: string
  /** Empty where the developer chose none. */
  readonly color: string
  readonly points: readonly { readonly x: string; readonly y: number }[]
}

export function seriesOf(props: WidgetProps): readonly Series[] {
  const all = Array.isArray(props.chartData) ? Object.fromEntries(props.chartData.entries()) : props.chartData
  return ordered(all).map(([, series]) => ({
    name: asText(series.seriesName),
    color: cssText(series.color),
    points: asRecords(series.data).map((point) => ({ x: asText(point.x), y: asNumber(point.y) ?? 0 })),
  }))
}

/** All x values of all series, as an object orders its keys: whole numbers first and ascending, the others as they came. */
export function categories(series: readonly Series[]): readonly string[] {
  return Object.keys(Object.fromEntries(series.flatMap(({ points }) => points.map(({ x }) => [x, true]))))
}
