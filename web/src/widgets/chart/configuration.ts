import type { Chart, ChartConfiguration, ChartDataset, ChartType, Plugin } from 'chart.js'
import { palette } from '../colours'
import type { WidgetProps } from '../definition'
import { asText } from '../values'
import { drawsAtOnce } from './draws-at-once'
import { fitted, legendPosition, legendShare, slicesWithRoom } from './legend'
import type { Plan, PlanAxis, PlanSeries, SeriesKind } from './plan'
import { labelShare, radiusWithLabels, sliceLabels } from './slice-labels'
import { sharesOf, type SliceLabels, sliceLines } from './slice-text'
import { valueLabels } from './value-labels'

export interface ChartTheme {
  readonly font: string
  readonly text: string
  readonly line: string
  readonly surface: string
  readonly accent: string
  readonly isRightToLeft: boolean
  /** Pixels of the drawing. */
  readonly width: number
  readonly height: number
}

/** Pixels below which a chart has no room for titles of axes and a legend above or under it. */
const lowChart = 130

/** Pixels from which a pie with names around it has room for a legend beside it, too. */
const wideChart = 420

/** About as many pixels as a letter of an axis takes. */
const letter = 6.5

export type PickPoint = (seriesIndex: number, pointIndex: number) => void

const rotations: Readonly<Record<string, readonly [number, number]>> = { rotate: [90, 90], slant: [45, 45], stagger: [0, 0] }

/** Chart.js options in our calm look: thin lines, light grid, round bars, no frame. */
export function chartConfiguration(props: WidgetProps, plan: Plan, theme: ChartTheme, onPoint: PickPoint): ChartConfiguration {
  const [first] = plan.series
  const kind = first?.kind ?? 'line'
  const isRound = kind === 'pie' || kind === 'doughnut' || kind === 'polarArea'
  const hasAxes = !isRound && kind !== 'radar'
  const isNumeric = first?.points !== undefined
  const font = { family: theme.font, size: 12 }
  const colors = colorsOf(plan, theme)
  const labels = plan.sliceLabels ?? []
  const legend = legendPosition(plan.legend, isRound, theme.isRightToLeft)
  const isBeside = legend.position === 'left' || legend.position === 'right'
  const isAround = kind !== 'polarArea' && labels.some((label) => label?.place === 'outside')
  return {
    type: typeOf(kind),
    data: { labels: [...plan.labels], datasets: plan.series.map((series, index) => dataset(series, index, colors, plan, theme)) },
    plugins: [drawsAtOnce(), ...labelsOf(plan, kind, theme)],
    options: {
      animation: prefersStill() ? false : { duration: 250 },
      maintainAspectRatio: false,
      indexAxis: plan.isHorizontal ? 'y' : 'x',
      interaction: { mode: isRound || isNumeric ? 'nearest' : 'index', intersect: isRound || isNumeric, axis: plan.isHorizontal ? 'y' : 'x' },
      layout: { padding: roomForValues(plan) },
      ...(isAround ? { radius: ({ chart }: { readonly chart: Chart }) => radiusWithLabels(chart, labels, theme.font) } : {}),
      onClick: (event, _, chart) => {
        const native = event.native
        const [hit] = native ? chart.getElementsAtEventForMode(native, 'nearest', { intersect: true }, true) : []
        if (hit) onPoint(hit.datasetIndex, hit.index)
      },
      plugins: {
        legend: {
          display: plan.hasLegend && (isBeside ? !namesAll(labels) || theme.width >= wideChart : theme.height >= lowChart),
          rtl: theme.isRightToLeft,
          ...legend,
          ...(isBeside ? { maxWidth: theme.width * legendShare } : {}),
          labels: {
            color: theme.text, font, usePointStyle: true, boxWidth: 7, boxHeight: 7,
            ...(isRound && isBeside ? { generateLabels: slicesWithRoom } : {}),
          },
        },
        tooltip: { backgroundColor: '#1b1f2b', padding: 9, cornerRadius: 6, titleFont: font, bodyFont: font, rtl: theme.isRightToLeft },
      },
      scales: hasAxes ? scalesOf(props, plan, theme, isNumeric) : roundScales(kind, plan, theme, font),
    },
  } as ChartConfiguration
}

/** Names beside all slices say what a legend would. */
function namesAll(labels: SliceLabels): boolean {
  return labels.length > 0 && labels.every((label) => label?.place === 'outside' && label.template.includes('{b}'))
}

function labelsOf({ showsValues, sliceLabels: labels = [] }: Plan, kind: SeriesKind, { text, font }: ChartTheme): readonly Plugin[] {
  // What stands around a rose are labels of its scale.
  const drawn = kind === 'polarArea' ? labels.map((label) => (label?.place === 'outside' ? undefined : label)) : labels
  if (drawn.some((label) => label !== undefined)) return [sliceLabels(drawn, text, font)]
  return showsValues ? [valueLabels(text, font)] : []
}

/** Values stand behind the ends of their bars or above their points. */
function roomForValues({ showsValues, isHorizontal }: Plan): { readonly top?: number; readonly right?: number } {
  if (!showsValues) return {}
  return isHorizontal ? { right: 36 } : { top: 16 }
}

function typeOf(kind: PlanSeries['kind']): ChartType {
  return kind === 'area' ? 'line' : kind
}

/** Colours of series, or of the slices of a round chart. */
function colorsOf(plan: Plan, theme: ChartTheme): readonly string[] {
  const [own] = plan.palette
  return plan.palette.length > 1 ? plan.palette : palette(own ?? plan.series[0]?.color ?? theme.accent)
}

function scalesOf(props: WidgetProps, plan: Plan, theme: ChartTheme, isNumeric: boolean): Readonly<Record<string, unknown>> {
  const font = { family: theme.font, size: 12 }
  const [minRotation, maxRotation] = rotations[asText(props.labelOrientation)] ?? [0, 50]
  const isStacked = plan.series.some(({ stack }) => stack !== undefined)
  const axis = (which: PlanAxis, title: string, isLabels = which === 'labels') => ({
    title: { display: title !== '' && theme.height >= roomOfTitle(title, isLabels === plan.isHorizontal), text: title, color: theme.text, font },
    grid: { display: !isLabels || isNumeric, color: theme.line, drawBorder: false },
    ticks: { color: theme.text, font, ...(isLabels && !isNumeric ? { minRotation, maxRotation, callback: labelWithRoom(plan, theme) } : {}) },
    beginAtZero: props.setAdaptiveYMin !== true && !(isLabels && isNumeric),
    stacked: isStacked,
    reverse: plan.reversed?.includes(which) === true,
    ...(isNumeric ? { type: 'linear' } : {}),
  })
  const [labels, values, second] = plan.isHorizontal ? ['y', 'x', 'x2'] : ['x', 'y', 'y2']
  const hasSecond = plan.series.some(({ isSecond }) => isSecond === true)
  const far = { ...axis('second', plan.secondAxis), position: plan.isHorizontal ? 'top' : 'right', grid: { display: false, drawBorder: false } }
  return {
    [labels ?? 'x']: axis('labels', plan.labelAxis),
    [values ?? 'y']: axis('values', plan.valueAxis),
    ...(hasSecond ? { [second ?? 'y2']: far } : {}),
  }
}

/** Height of a chart from which the title of an axis has room; what else is above and below an upright one takes about 80 pixels. */
function roomOfTitle(title: string, isUpright: boolean): number {
  return isUpright ? Math.max(lowChart, title.length * letter + 80) : lowChart
}

/** Long labels leave at least half of a chart to what it shows. */
function labelWithRoom({ labels, isHorizontal }: Plan, { width, height }: ChartTheme) {
  // Turned labels take height, at most of a slope of 50 degrees.
  const room = isHorizontal ? width * 0.4 : Math.max(width / Math.max(1, labels.length), height * 0.55)
  return (_: unknown, place: number) => fitted(asText(labels[place]), Math.max(room, 6 * letter), (text) => text.length * letter)
}

function roundScales(kind: SeriesKind, plan: Plan, theme: ChartTheme, font: object): Readonly<Record<string, unknown>> {
  if (kind === 'pie' || kind === 'doughnut') return {}
  if (kind === 'polarArea') return { r: { ticks: { display: false }, grid: { display: false }, pointLabels: roseLabels(plan, theme), beginAtZero: true } }
  // They stand close together along one spoke.
  const ticks = { color: theme.text, font: { ...font, size: 10 }, backdropColor: theme.surface, backdropPadding: 1, maxTicksLimit: 4 }
  return { r: { ticks, grid: { color: theme.line }, angleLines: { color: theme.line }, pointLabels: { color: theme.text, font }, beginAtZero: true } }
}

/** The scale of a rose has its labels in the middle of the slices. */
function roseLabels({ labels, series: [series], sliceLabels: all = [] }: Plan, { width, text: color, font: family }: ChartTheme): object {
  const shares = sharesOf(series?.values ?? [], () => true)
  const texts = all.map((label, place) => {
    if (label?.place !== 'outside') return ''
    const words = { series: series?.name ?? '', name: labels[place] ?? '', value: series?.values[place], share: shares[place] ?? 0 }
    return sliceLines(label.template, words, width * labelShare, (text) => text.length * letter)
  })
  const font = { family, size: 11 }
  return { display: texts.some((text) => text !== ''), centerPointLabels: true, color, font, callback: (_: unknown, place: number) => texts[place] ?? '' }
}

function dataset(series: PlanSeries, index: number, colors: readonly string[], plan: Plan, theme: ChartTheme): ChartDataset {
  const { kind, values, points } = series
  const color = series.color ?? colors[index % colors.length] ?? theme.accent
  const isBar = kind === 'bar'
  const isSliced = kind === 'pie' || kind === 'doughnut' || kind === 'polarArea'
  const each = isSliced ? values.map((_, place) => series.colors?.[place] ?? colors[place % colors.length]) : series.colors?.map((own) => own ?? color)
  const isFilled = kind === 'area' || kind === 'radar'
  const axis = plan.isHorizontal ? 'xAxisID' : 'yAxisID'
  return {
    type: typeOf(kind),
    label: series.name,
    data: points ? points.map(({ x, y }) => ({ x, y })) : [...values],
    backgroundColor: each ?? (isFilled ? translucent(color) : color),
    borderColor: isSliced ? theme.surface : color,
    borderWidth: isBar ? 0 : 2,
    borderRadius: isBar ? 4 : 0,
    maxBarThickness: 44,
    pointRadius: radiusOf(series, plan),
    pointHoverRadius: 5,
    tension: series.isSmooth === true ? 0.25 : 0,
    showLine: kind !== 'scatter',
    spanGaps: true,
    fill: isFilled,
    order: isBar ? 1 : 0,
    ...(series.stack === undefined ? {} : { stack: series.stack }),
    ...(series.isSecond === true ? { [axis]: plan.isHorizontal ? 'x2' : 'y2' } : {}),
  } as unknown as ChartDataset
}

/** Of the marks at values; those of a line without marks are seen where it is pointed at. */
function radiusOf({ kind, points, isPlain }: PlanSeries, { labels }: Plan): number | readonly number[] {
  if (isPlain === true && kind !== 'scatter') return 0
  return points ? points.map(({ radius }) => radius ?? 4) : labels.length > 40 ? 0 : 3
}

function translucent(color: string): string {
  return /^#[0-9a-f]{6}$/i.test(color) ? `${color}2e` : color
}

function prefersStill(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches
}
