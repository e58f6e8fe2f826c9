import Chart from 'chart.js/auto'
import type { LegendItem } from 'chart.js'
import { chartMessages } from './messages'
import type { LegendPlace } from './plan'

/** Pixels of a line of a legend, and around its text. */
const lineHeight = 22
const aroundText = 30

/** Most of a round chart's width that its legend takes. */
export const legendShare = 0.45

interface LegendPosition {
  readonly position: LegendPlace['side']
  readonly align: LegendPlace['place']
}

/** Where the chart wants its legend: otherwise under it, or beside a round one. Chart.js begins lines on the right where reading does. */
export function legendPosition(legend: LegendPlace | undefined, isRound: boolean, isRightToLeft: boolean): LegendPosition {
  if (legend === undefined) return { position: isRound ? 'right' : 'bottom', align: 'center' }
  const { side, place } = legend
  const isTurned = isRightToLeft && (side === 'top' || side === 'bottom') && place !== 'center'
  return { position: side, align: isTurned ? (place === 'start' ? 'end' : 'start') : place }
}

/** The names of a round chart's slices in one column beside it: those that there is room for, and how many more there are. */
export function slicesWithRoom(chart: Chart): LegendItem[] {
  const all = Chart.overrides.doughnut.plugins.legend.labels.generateLabels(chart)
  const lines = Math.max(1, Math.floor((chart.height - lineHeight) / lineHeight))
  const room = chart.width * legendShare - aroundText
  const measure = (text: string) => chart.ctx.measureText(text).width
  const shown = all.length > lines ? all.slice(0, lines - 1) : all
  const items = shown.map((item) => ({ ...item, text: fitted(item.text, room, measure) }))
  const [first] = all
  if (first === undefined || shown.length === all.length) return items
  const { index: _, ...rest } = first
  return [...items, { ...rest, text: chartMessages.more(all.length - shown.length), fillStyle: 'transparent', strokeStyle: 'transparent', hidden: false }]
}

/** The text, or as much of it as there is room for. */
export function fitted(text: string, room: number, measure: (text: string) => number): string {
  if (measure(text) <= room) return text
  let length = text.length
  while (length > 1 && measure(`${text.slice(0, length).trimEnd()}…`) > room) length -= 1
  return `${text.slice(0, length).trimEnd()}…`
}
