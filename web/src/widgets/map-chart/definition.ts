import type { Verdict, WidgetDefinition } from '../definition'
import { boolean, invalid, setVisibility, style, text, valid, visibility } from '../rules'
import { isBlank, isRecord, parseJSON } from '../values'

/** `SOURTH_AMERICA` is how exports spell it. */
const mapTypes = ['WORLD', 'WORLD_WITH_ANTARCTICA', 'EUROPE', 'NORTH_AMERICA', 'SOUTH_AMERICA', 'SOURTH_AMERICA', 'ASIA', 'OCEANIA', 'AFRICA', 'USA']

/** Regions coloured by a number (runtime §7.3). */
export const mapChart: WidgetDefinition = {
  type: 'MAP_CHART_WIDGET',
  label: 'Map chart',
  jsonTexts: /^(?:data|colorRange)$/,
  initial: { isVisible: true, mapType: 'WORLD', data: [], colorRange: [], showLabels: true },
  properties: {
    ...visibility,
    ...style,
    mapType: { kind: 'text', allowed: mapTypes, default: 'WORLD' },
    mapTitle: text,
    showLabels: boolean,
    data: { kind: 'custom', check: checkData },
    colorRange: { kind: 'array', default: [] },
  },
  meta: { selectedDataPoint: {} },
  events: ['onDataPointClick'],
  setters: setVisibility,
}

function checkData(value: unknown): Verdict {
  if (isBlank(value)) return valid([])
  const rows = typeof value === 'string' ? parseJSON(value) : value
  if (Array.isArray(rows) && rows.every((row) => isRecord(row) && !isBlank(row.id))) return valid(rows)
  return invalid([], 'This value does not evaluate to type Array<{ id: string, value: number }>')
}

export const definitions: readonly WidgetDefinition[] = [mapChart]
