import { cssText } from '../appearance'
import type { WidgetProps } from '../definition'
import { asText } from '../values'
import { echartPlan } from './echart'
import { fusionPlan } from './fusion'
import { categories, seriesOf } from './series'
import type { SliceLabel, SliceLabels } from './slice-text'

export type SeriesKind = 'line' | 'area' | 'bar' | 'scatter' | 'pie' | 'doughnut' | 'polarArea' | 'radar'

export interface PlanPoint {
  readonly x: number
  readonly y: number
  /** Of a bubble, in pixels. */
  readonly radius?: number
}

export interface PlanSeries {
  readonly name: string
  readonly kind: SeriesKind
  /** One per label; `null` leaves a gap. */
  readonly values: readonly (number | null)[]
  /** On two axes of numbers instead. */
  readonly points?: readonly PlanPoint[]
  readonly color?: string
  /** One per value: slices, or single bars. */
  readonly colors?: readonly (string | undefined)[]
  readonly stack?: string
  readonly isSmooth?: boolean
  /** A line without marks at its values. */
  readonly isPlain?: boolean
  /** The second axis of values. */
  readonly isSecond?: boolean
}

export const axes = ['labels', 'values', 'second'] as const
export type PlanAxis = (typeof axes)[number]

export interface LegendPlace {
  readonly side: 'top' | 'bottom' | 'left' | 'right'
  /** Along that side, from left to right or from the top. */
  readonly place: 'start' | 'center' | 'end'
}

/** What is to be drawn, whichever way a chart was written. */
export interface Plan {
  readonly title: string
  readonly subtitle: string
  readonly labels: readonly string[]
  readonly series: readonly PlanSeries[]
  readonly isHorizontal: boolean
  readonly labelAxis: string
  readonly valueAxis: string
  readonly secondAxis: string
  /** Axes that run the other way: labels from right to left or from the bottom up, values towards the labels. */
  readonly reversed?: readonly PlanAxis[]
  readonly palette: readonly string[]
  readonly showsValues: boolean
  /** What is written at the slices of a round chart, one per slice. */
  readonly sliceLabels?: SliceLabels
  readonly hasLegend: boolean
  /** Where the chart wants it. */
  readonly legend?: LegendPlace
  /** Kinds of charts that we can't draw, by the names their makers gave them. */
  readonly missing: readonly string[]
  /** Why nothing can be drawn, if so. */
  readonly isUnreadable?: boolean
}

export const emptyPlan: Plan = {
  title: '', subtitle: '', labels: [], series: [], isHorizontal: false, labelAxis: '', valueAxis: '', secondAxis: '',
  palette: [], showsValues: false, hasLegend: true, missing: [],
}

export function planOf(props: WidgetProps): Plan {
  if (props.chartType === 'CUSTOM_ECHART') return echartPlan(props.customEChartConfig)
  if (props.chartType === 'CUSTOM_FUSION_CHART') return titled(fusionPlan(props.customFusionChartConfig), props)
  return basicPlan(props)
}

/** FusionCharts options without a caption get the widget's; beside ECharts options the editor hides it. */
function titled(plan: Plan, props: WidgetProps): Plan {
  return plan.title === '' ? { ...plan, title: asText(props.chartName) } : plan
}

const kinds: Readonly<Record<string, SeriesKind>> = {
  LINE_CHART: 'line', AREA_CHART: 'area', BAR_CHART: 'bar', COLUMN_CHART: 'bar', PIE_CHART: 'pie',
}

function basicPlan(props: WidgetProps): Plan {
  const all = seriesOf(props)
  const kind = kinds[asText(props.chartType)] ?? 'line'
  const shown = kind === 'pie' ? all.slice(0, 1) : all
  const labels = categories(shown)
  const isHorizontal = props.chartType === 'BAR_CHART'
  return {
    ...emptyPlan,
    title: asText(props.chartName),
    labels,
    series: shown.map(({ name, color, points }) => {
      const byX = new Map(points.map(({ x, y }) => [x, y]))
      return { name, kind, values: labels.map((x) => byX.get(x) ?? null), ...(color === '' ? {} : { color }) }
    }),
    isHorizontal,
    // The names belong to the directions, whatever lies there.
    labelAxis: asText(isHorizontal ? props.yAxisName : props.xAxisName),
    valueAxis: asText(isHorizontal ? props.xAxisName : props.yAxisName),
    reversed: isHorizontal ? ['labels'] : [],
    palette: cssText(props.accentColor) === '' ? [] : [cssText(props.accentColor)],
    showsValues: kind !== 'pie' && props.showDataPointLabel === true,
    ...(kind === 'pie' && props.showDataPointLabel === true ? { sliceLabels: labels.map(() => nameAndShare) } : {}),
    hasLegend: kind === 'pie' || shown.length > 1 || (shown[0]?.name ?? '') !== '',
  }
}

const nameAndShare: SliceLabel = { template: '{b} : {d}%', place: 'outside' }

export function isEmptyPlan({ series }: Plan): boolean {
  return series.every(({ values, points }) => values.length === 0 && (points ?? []).length === 0)
}
