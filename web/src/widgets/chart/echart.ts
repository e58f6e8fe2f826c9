import { asArray, asNumber, asRecord, asRecords, asText, isRecord, type JSONRecord, parseJSON } from '../values'
import { columnOf, type Dataset, firstOf, type Item, readDataset, readItem, transposed } from './echart-data'
import { echartLabel } from './echart-labels'
import { echartLegend, saysWhere } from './echart-legend'
import { axes, emptyPlan, type Plan, type PlanAxis, type PlanPoint, type PlanSeries, type SeriesKind } from './plan'

const kinds: Readonly<Record<string, SeriesKind>> = {
  line: 'line', bar: 'bar', pie: 'pie', scatter: 'scatter', effectScatter: 'scatter', radar: 'radar',
}

/** ECharts options as far as they can be drawn: lines, bars, pies, points and radars (runtime §8.8). */
export function echartPlan(config: unknown): Plan {
  const option = typeof config === 'string' ? parseJSON(config) : config
  if (!isRecord(option)) return { ...emptyPlan, isUnreadable: true }
  const all = isRecord(option.series) ? [option.series] : asRecords(option.series)
  const drawn = all.filter(({ type }) => asText(type) in kinds)
  const missing = [...new Set(all.map(({ type }) => asText(type) || 'series without a type').filter((type) => !(type in kinds)))]
  const title = firstOf(option.title)
  const legend = firstOf(option.legend)
  const isRound = drawn.some(({ type }) => type === 'pie')
  const common = {
    ...emptyPlan,
    missing,
    title: asText(title.text),
    subtitle: asText(title.subtext),
    palette: asArray(option.color).map(asText).filter((color) => color !== ''),
    hasLegend: option.legend !== undefined && legend.show !== false,
    // Beside a pie there is room; above it names of many slices would leave it none.
    ...(option.legend === undefined || (isRound && !saysWhere(legend)) ? {} : { legend: echartLegend(legend) }),
    showsValues: drawn.some(({ label }) => asRecord(label).show === true),
  }
  const dataset = readDataset(option.dataset)
  if (isRound) return { ...common, ...roundPlan(drawn, dataset) }
  if (drawn.some(({ type }) => type === 'radar')) return { ...common, ...radarPlan(option, drawn) }
  return { ...common, ...axesPlan(option, drawn, dataset) }
}

type Part = Pick<Plan, 'labels' | 'series'> & Partial<Plan>

function roundPlan(all: readonly JSONRecord[], dataset: Dataset | undefined): Part {
  const [series = {}] = all.filter(({ type }) => type === 'pie')
  const items = itemsOf(series, dataset, 0)
  const [inner] = Array.isArray(series.radius) ? series.radius : []
  const hasHole = inner !== undefined && (parseFloat(asText(inner)) || 0) > 0
  const kind = series.roseType !== undefined && series.roseType !== false ? 'polarArea' : hasHole ? 'doughnut' : 'pie'
  const values = items.map(({ cells }) => asNumber(cells[cells.length - 1]) ?? null)
  const data = asArray(series.data)
  return {
    showsValues: false,
    sliceLabels: items.map(({ name, cells }, index) => {
      const label = echartLabel(series, data[index])
      return label?.template === '{b}' && name === undefined && cells.length < 2 ? undefined : label
    }),
    labels: items.map(({ name, cells }, index) => name ?? (cells.length > 1 ? asText(cells[0]) : String(index + 1))),
    series: [{ name: asText(series.name), kind, values, colors: items.map(({ color }) => color) }],
  }
}

function radarPlan(option: JSONRecord, all: readonly JSONRecord[]): Part {
  const labels = asRecords(firstOf(option.radar).indicator).map(({ name, text }) => asText(name) || asText(text))
  const series = all.filter(({ type }) => type === 'radar').flatMap((one) =>
    asArray(one.data).map((entry) => {
      const { name, cells, color } = readItem(entry)
      const values = cells.map((cell) => asNumber(cell) ?? null)
      return { name: name ?? asText(one.name), kind: 'radar' as const, values, isPlain: isPlain(one), ...(color === undefined ? {} : { color }) }
    }),
  )
  return { labels, series }
}

function axesPlan(option: JSONRecord, all: readonly JSONRecord[], dataset: Dataset | undefined): Part {
  const x = firstOf(option.xAxis)
  const y = firstOf(option.yAxis)
  const isHorizontal = y.type === 'category' && x.type !== 'category'
  const labelled = isHorizontal ? y : x
  const values = isHorizontal ? x : y
  const second = asRecord(asArray(isHorizontal ? option.xAxis : option.yAxis)[1])
  const items = all.map((series, index) => itemsOf(series, dataset, index))
  const names = {
    isHorizontal,
    labelAxis: asText(labelled.name),
    valueAxis: asText(values.name),
    secondAxis: asText(second.name),
    reversed: reversedAxes(isHorizontal, labelled, values, second),
  }
  const isNumeric = !isHorizontal && (labelled.type === 'value' || labelled.type === 'log' || (labelled.type === undefined && all.some(({ type }) => type === 'scatter')))
  if (isNumeric && items.some((own) => own.some(({ cells }) => cells.length > 1))) {
    return { ...names, labels: [], series: all.map((series, index) => ({ ...lookOf(series), values: [], points: pointsOf(series, items[index] ?? []) })) }
  }
  const stored = asArray(labelled.data).map((label) => asText(isRecord(label) ? label.value : label))
  const place = isHorizontal ? 1 : 0
  const own = items.flatMap((entries) => entries.filter(({ cells }) => cells.length > 1).map(({ cells }) => asText(cells[place])))
  const longest = Math.max(0, ...items.map(({ length }) => length))
  const labels = stored.length > 0 ? stored : own.length > 0 ? [...new Set(own)] : Array.from({ length: longest }, (_, index) => String(index + 1))
  return {
    ...names,
    labels,
    series: all.map((series, index) => {
      const look = lookOf(series)
      return { ...look, name: look.name || columnName(series, dataset, index), ...valuesOf(items[index] ?? [], labels, isHorizontal) }
    }),
  }
}

/** Labels beside lying bars begin at the bottom, unless their axis is turned. */
function reversedAxes(isHorizontal: boolean, labelled: JSONRecord, values: JSONRecord, second: JSONRecord): readonly PlanAxis[] {
  const isReversed: Readonly<Record<PlanAxis, boolean>> = {
    labels: (labelled.inverse === true) !== isHorizontal,
    values: values.inverse === true,
    second: second.inverse === true,
  }
  return axes.filter((axis) => isReversed[axis])
}

/** Values in the order of the labels; items without a label of their own stand where they are. */
function valuesOf(items: readonly Item[], labels: readonly string[], isHorizontal: boolean): Pick<PlanSeries, 'values' | 'colors'> {
  const values: (number | null)[] = labels.map(() => null)
  const colors: (string | undefined)[] = labels.map(() => undefined)
  items.forEach(({ cells, color }, index) => {
    const [label, value] = isHorizontal ? [cells[1], cells[0]] : [cells[0], cells[1]]
    const place = cells.length < 2 ? index : typeof label === 'number' && !labels.includes(String(label)) ? label : labels.indexOf(asText(label))
    if (place < 0 || place >= labels.length) return
    values[place] = asNumber(cells.length < 2 ? cells[0] : value) ?? null
    colors[place] = color
  })
  return colors.some((color) => color !== undefined) ? { values, colors } : { values }
}

function pointsOf({ symbolSize }: JSONRecord, items: readonly Item[]): readonly PlanPoint[] {
  const size = asNumber(symbolSize)
  return items.flatMap(({ cells }) => {
    const [x, y] = cells.map(asNumber)
    return x === undefined || y === undefined ? [] : [{ x, y, ...(size === undefined ? {} : { radius: size / 2 }) }]
  })
}

function lookOf(series: JSONRecord): Omit<PlanSeries, 'values'> {
  const kind = kinds[asText(series.type)] ?? 'line'
  const color = asText(asRecord(series.itemStyle).color) || asText(asRecord(series.lineStyle).color) || asText(series.color)
  return {
    name: asText(series.name),
    kind: kind === 'line' && series.areaStyle !== undefined ? 'area' : kind,
    isSmooth: series.smooth === true || typeof series.smooth === 'number',
    isSecond: series.yAxisIndex === 1 || series.xAxisIndex === 1,
    isPlain: isPlain(series),
    ...(color === '' ? {} : { color }),
    ...(asText(series.stack) === '' ? {} : { stack: asText(series.stack) }),
  }
}

function isPlain({ symbol, showSymbol, symbolSize }: JSONRecord): boolean {
  return symbol === 'none' || showSymbol === false || symbolSize === 0
}

/** A series without a name is called as its column of the dataset. */
function columnName(series: JSONRecord, dataset: Dataset | undefined, index: number): string {
  if (Array.isArray(series.data) || dataset === undefined) return ''
  const table = series.seriesLayoutBy === 'row' ? transposed(dataset) : dataset
  return table.names[columnOf(table, asRecord(series.encode).y, index + 1)] ?? ''
}

/** A series' own data, or its columns of the dataset. */
function itemsOf(series: JSONRecord, dataset: Dataset | undefined, index: number): readonly Item[] {
  if (Array.isArray(series.data)) return series.data.map(readItem)
  if (dataset === undefined) return []
  const table = series.seriesLayoutBy === 'row' ? transposed(dataset) : dataset
  const { x, y, itemName, value } = asRecord(series.encode)
  const isRound = series.type === 'pie'
  const first = columnOf(table, isRound ? itemName : x, 0)
  const second = columnOf(table, isRound ? value : y, isRound ? 1 : index + 1)
  return table.rows.map((row) => ({ name: isRound ? asText(row[first]) : undefined, cells: [row[first], row[second]], color: undefined }))
}
