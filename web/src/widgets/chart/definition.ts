import type { WidgetDefinition } from '../definition'
import { anything, boolean, invalid, style, text, valid, visibility } from '../rules'
import { asNumber, asText, isBlank, isRecord, parseJSON } from '../values'

export const chartTypes = [
  'LINE_CHART',
  'BAR_CHART',
  'PIE_CHART',
  'COLUMN_CHART',
  'AREA_CHART',
  'CUSTOM_ECHART',
  'CUSTOM_FUSION_CHART',
] as const

export const chart: WidgetDefinition = {
  type: 'CHART_WIDGET',
  label: 'Chart',
  jsonTexts: /^(?:chartData\..*\.data|customFusionChartConfig)$/,
  initial: { isVisible: true, chartType: 'LINE_CHART' },
  properties: {
    ...visibility,
    ...style,
    chartType: { kind: 'text', allowed: chartTypes, default: 'LINE_CHART' },
    chartName: text,
    xAxisName: text,
    yAxisName: text,
    labelOrientation: text,
    allowScroll: boolean,
    showDataPointLabel: boolean,
    setAdaptiveYMin: boolean,
    customEChartConfig: anything,
    customFusionChartConfig: anything,
    'chartData.*.seriesName': text,
    'chartData.*.color': text,
    'chartData.*.data': { kind: 'custom', check: checkPoints },
  },
  meta: { selectedDataPoint: {} },
  events: ['onDataPointClick'],
  dependencies: { customEChartConfig: ['chartType'] },
}

/** An array of `{x: text, y: number}`, or JSON text of one. */
function checkPoints(value: unknown) {
  if (isBlank(value)) return valid([])
  const points = typeof value === 'string' ? parseJSON(value) : value
  const message = 'This value does not evaluate to type Array<{ x: string, y: number }>'
  if (!Array.isArray(points)) return invalid([], message)
  const isSound = points.every((point) => isRecord(point) && !isBlank(point.x) && asNumber(point.y) !== undefined)
  if (!isSound) return invalid([], message)
  return valid(points.map((point) => ({ ...point, x: asText(point.x), y: asNumber(point.y) })))
}

export const definitions: readonly WidgetDefinition[] = [chart]
