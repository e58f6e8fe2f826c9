import { asArray, asNumber, asRecord, asRecords, asText, isRecord, type JSONRecord, parseJSON } from '../values'
import { emptyPlan, type Plan, type PlanSeries, type SeriesKind } from './plan'

interface Look {
  readonly kind: SeriesKind
  readonly isHorizontal?: boolean
  readonly isStacked?: boolean
  /** Curves instead of straight lines. */
  readonly isSmooth?: boolean
}

/** What a name such as `stackedcolumn2d`, `msbar3d` or `scrollline2d` draws. */
export function fusionLook(type: string): Look | undefined {
  const name = type.toLowerCase().replace(/^(ms|scroll)+/, '')
  const isStacked = name.startsWith('stacked')
  const base = name.replace(/^stacked/, '').replace(/(2d|3d)?(line)?(dy)?(2d|3d)?$/, '') || name
  switch (base) {
    case 'column': case 'combi': case 'overlappedcolumn':
      return { kind: 'bar', isStacked }
    case 'bar': case 'overlappedbar':
      return { kind: 'bar', isHorizontal: true, isStacked }
    case 'line': case 'step': case 'zoom':
      return { kind: 'line' }
    case 'sp': case 'spline':
      return { kind: 'line', isSmooth: true }
    case 'area': case 'splinearea':
      return { kind: 'area', isStacked, isSmooth: base === 'splinearea' }
    case 'pie':
      return { kind: 'pie' }
    case 'doughnut':
      return { kind: 'doughnut' }
    case 'radar':
      return { kind: 'radar' }
    case 'scatter': case 'bubble':
      return { kind: 'scatter' }
    default:
      return undefined
  }
}

const renderings: Readonly<Record<string, SeriesKind>> = { line: 'line', spline: 'line', area: 'area', splinearea: 'area', column: 'bar', bar: 'bar' }

/** A FusionCharts configuration as far as it can be drawn (runtime §8.8). */
export function fusionPlan(config: unknown): Plan {
  const stored = typeof config === 'string' ? parseJSON(config) : config
  if (!isRecord(stored)) return { ...emptyPlan, isUnreadable: true }
  const type = asText(stored.type)
  const source = asRecord(typeof stored.dataSource === 'string' ? parseJSON(stored.dataSource) : stored.dataSource)
  const chart = asRecord(source.chart)
  const common: Plan = {
    ...emptyPlan,
    title: asText(chart.caption),
    subtitle: asText(chart.subCaption ?? chart.subcaption),
    labelAxis: asText(chart.xAxisName ?? chart.xaxisname),
    valueAxis: asText(chart.yAxisName ?? chart.yaxisname ?? chart.pYAxisName),
    secondAxis: asText(chart.sYAxisName),
    palette: asText(chart.paletteColors ?? chart.palettecolors).split(',').map(hashed).filter((color) => color !== ''),
    showsValues: isOn(chart.showValues ?? chart.showvalues),
    hasLegend: asText(chart.showLegend ?? chart.showlegend) !== '0',
  }
  const look = fusionLook(type)
  if (look === undefined) return { ...common, missing: [type === '' ? 'chart without a type' : type] }
  const groups = asRecords(source.dataset).flatMap((group) => (Array.isArray(group.dataset) ? asRecords(group.dataset) : [group]))
  if (look.kind === 'scatter') return { ...common, series: groups.map(scatterSeries) }
  const isRound = look.kind === 'pie' || look.kind === 'doughnut'
  if (groups.length === 0) return { ...common, isHorizontal: look.isHorizontal === true, ...singleSeries(source, look, isRound) }
  const [{ category } = { category: [] }] = asRecords(source.categories)
  return {
    ...common,
    isHorizontal: look.isHorizontal === true,
    labels: asRecords(category).map(({ label, name }) => asText(label ?? name)),
    series: groups.map((group) => groupSeries(group, look)),
  }
}

function singleSeries(source: JSONRecord, { kind, isSmooth }: Look, isRound: boolean): Pick<Plan, 'labels' | 'series'> & Partial<Plan> {
  // Lines between the values (`vLine`) are no values.
  const data = asRecords(source.data).filter(({ vLine, vline }) => vLine === undefined && vline === undefined)
  const colors = data.map(({ color }) => hashed(asText(color)) || undefined)
  const values = data.map(({ value }) => asNumber(value) ?? null)
  const series = { name: '', kind, values, isSmooth: isSmooth === true, ...(colors.some(Boolean) ? { colors } : {}) }
  return { labels: data.map(({ label, name }) => asText(label ?? name)), series: [series], ...(isRound ? {} : { hasLegend: false }) }
}

function groupSeries(group: JSONRecord, look: Look): PlanSeries {
  const renderAs = asText(group.renderAs ?? group.renderas).toLowerCase()
  const rendered = renderings[renderAs]
  const color = hashed(asText(group.color))
  return {
    name: asText(group.seriesname ?? group.seriesName),
    kind: rendered ?? look.kind,
    values: asArray(group.data).map((point) => asNumber(asRecord(point).value) ?? null),
    isSmooth: rendered === undefined ? look.isSmooth === true : renderAs.startsWith('spline'),
    isSecond: asText(group.parentYAxis ?? group.parentyaxis).toUpperCase() === 'S',
    ...(color === '' ? {} : { color }),
    ...(look.isStacked === true && rendered !== 'line' ? { stack: 'all' } : {}),
  }
}

function scatterSeries(group: JSONRecord): PlanSeries {
  const points = asRecords(group.data).flatMap(({ x, y, z }) => {
    const [right, up, size] = [asNumber(x), asNumber(y), asNumber(z)]
    if (right === undefined || up === undefined) return []
    return [{ x: right, y: up, ...(size === undefined ? {} : { radius: Math.max(3, Math.min(30, Math.sqrt(size) * 3)) }) }]
  })
  return { name: asText(group.seriesname ?? group.seriesName), kind: 'scatter', values: [], points }
}

/** Colours are often written without their hash. */
function hashed(color: string): string {
  const text = color.trim()
  return /^[0-9a-f]{6}$/i.test(text) ? `#${text}` : text
}

function isOn(value: unknown): boolean {
  return value === true || value === 1 || value === '1'
}
