import type { ChartConfiguration, ChartDataset, ChartType } from 'chart.js'
import { palette } from '../colours'
import type { WidgetProps } from '../definition'
import { asText } from '../values'
import { categories, type Series } from './series'

export interface ChartTheme {
  readonly font: string
  readonly text: string
  readonly line: string
}

type PickPoint = (seriesIndex: number, pointIndex: number) => void

const kinds: Readonly<Record<string, ChartType>> = {
  LINE_CHART: 'line',
  AREA_CHART: 'line',
  BAR_CHART: 'bar',
  COLUMN_CHART: 'bar',
  PIE_CHART: 'pie',
}

/** Chart.js options in our calm look: thin lines, light grid, round bars, no frame. */
export function chartConfiguration(
  props: WidgetProps,
  series: readonly Series[],
  theme: ChartTheme,
  onPoint: PickPoint,
): ChartConfiguration {
  const type = kinds[asText(props.chartType)] ?? 'line'
  const isPie = type === 'pie'
  const labels = isPie ? (series[0]?.points ?? []).map(({ x }) => x) : [...categories(series)]
  const datasets = isPie ? [pieDataset(series[0])] : series.map((item) => dataset(item, labels, asText(props.chartType)))
  const isHorizontal = props.chartType === 'BAR_CHART'
  const font = { family: theme.font, size: 12 }
  const axis = (title: string, hasGrid: boolean) => ({
    title: { display: title !== '', text: title, color: theme.text, font },
    grid: { display: hasGrid, color: theme.line, drawBorder: false },
    ticks: { color: theme.text, font, maxRotation: props.labelOrientation === 'rotate' ? 90 : 50 },
    beginAtZero: props.setAdaptiveYMin !== true,
  })
  return {
    type,
    data: { labels, datasets },
    options: {
      animation: prefersStill() ? false : { duration: 250 },
      maintainAspectRatio: false,
      indexAxis: isHorizontal ? 'y' : 'x',
      interaction: { mode: isPie ? 'nearest' : 'index', intersect: isPie, axis: isHorizontal ? 'y' : 'x' },
      onClick: (event, _, chart) => {
        const native = event.native
        const [hit] = native ? chart.getElementsAtEventForMode(native, 'nearest', { intersect: true }, true) : []
        if (hit) onPoint(hit.datasetIndex, hit.index)
      },
      plugins: {
        legend: {
          display: isPie || series.length > 1 || asText(series[0]?.name) !== '',
          position: isPie ? 'right' : 'bottom',
          labels: { color: theme.text, font, usePointStyle: true, boxWidth: 7, boxHeight: 7 },
        },
        tooltip: { backgroundColor: '#1b1f2b', padding: 9, cornerRadius: 6, titleFont: font, bodyFont: font },
      },
      scales: isPie
        ? {}
        : {
            x: axis(asText(isHorizontal ? props.yAxisName : props.xAxisName), isHorizontal),
            y: axis(asText(isHorizontal ? props.xAxisName : props.yAxisName), !isHorizontal),
          },
    },
  }
}

function dataset(series: Series, labels: readonly string[], kind: string): ChartDataset {
  const byX = new Map(series.points.map(({ x, y }) => [x, y]))
  const isArea = kind === 'AREA_CHART'
  return {
    label: series.name,
    data: labels.map((x) => byX.get(x) ?? null),
    borderColor: series.color,
    backgroundColor: isArea ? translucent(series.color) : series.color,
    borderWidth: kind === 'BAR_CHART' || kind === 'COLUMN_CHART' ? 0 : 2,
    borderRadius: 4,
    maxBarThickness: 44,
    pointRadius: labels.length > 40 ? 0 : 3,
    pointHoverRadius: 5,
    tension: 0.25,
    spanGaps: true,
    fill: isArea,
  } as ChartDataset
}

function pieDataset(series: Series | undefined): ChartDataset {
  const colors = palette(series?.color ?? '')
  const points = series?.points ?? []
  return {
    label: series?.name ?? '',
    data: points.map(({ y }) => y),
    backgroundColor: points.map((_, index) => colors[index % colors.length]),
    borderColor: '#ffffff',
    borderWidth: 2,
  } as ChartDataset
}

function translucent(color: string): string {
  return /^#[0-9a-f]{6}$/i.test(color) ? `${color}2e` : color
}

function prefersStill(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches
}
