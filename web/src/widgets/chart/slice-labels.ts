import type { Chart, Element, Plugin } from 'chart.js'
import { onColor } from '../colours'
import { asText } from '../values'
import { linesOf, sharesOf, type SliceLabel, type SliceLabels, sliceLines, type SliceWords } from './slice-text'

const lineHeight = 14
/** Pixels from a slice to its label, and beside a label. */
const line = 8
const gap = 3
/** Most of a chart's width that the labels of one side take. */
export const labelShare = 0.26
/** Least of its room that a pie takes, whatever its labels need. */
const pieShare = 0.65

/** The radius that leaves labels around a pie their room; in a low chart, where they have none, that of a pie without. */
export function radiusWithLabels(chart: Chart, labels: SliceLabels, font: string): number {
  const { ctx, chartArea: { width, height } } = chart
  const most = Math.min(width, height) / 2
  const outside = outsideOf(chart, labels)
  if (!haveRoom(outside, height)) return most
  ctx.save()
  ctx.font = fontOf(font)
  const longest = Math.max(0, ...outside.flat().map((text) => ctx.measureText(text).width))
  ctx.restore()
  const beside = width / 2 - line - gap - Math.min(longest, width * labelShare)
  return Math.min(height / 2 - aboveLabels(outside), Math.max(beside, most * pieShare))
}

/** The lines of the labels around a pie. */
function outsideOf(chart: Chart, labels: SliceLabels): readonly (readonly string[])[] {
  return slicesOf(chart, labels).filter(({ label }) => label.place === 'outside').map(({ label, words }) => linesOf(label, words))
}

/** Above and below a pie of at least a third of the height. */
function haveRoom(outside: readonly (readonly string[])[], height: number): boolean {
  return aboveLabels(outside) <= height / 3
}

function aboveLabels(outside: readonly (readonly string[])[]): number {
  return line + lineHeight * Math.max(1, ...outside.map(({ length }) => length))
}

function fontOf(family: string): string {
  return `11px ${family}`
}

interface Written {
  readonly lines: readonly string[]
  readonly align: CanvasTextAlign
  /** Where its text begins, ends or is centred; its middle line is at `y`. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly color?: string
  /** Of the line from the slice to the label. */
  readonly from?: readonly [x: number, y: number]
}

/** Labels of slices on them or around their pie; where there isn't room for all, large slices have theirs. */
export function sliceLabels(labels: SliceLabels, color: string, font: string): Plugin {
  return {
    id: 'sliceLabels',
    afterDatasetsDraw: (chart: Chart) => {
      const { ctx } = chart
      const arcs = chart.getDatasetMeta(0).data
      const hasOutside = haveRoom(outsideOf(chart, labels), chart.chartArea.height)
      ctx.save()
      ctx.strokeStyle = color
      ctx.lineWidth = 1
      ctx.font = fontOf(font)
      ctx.textBaseline = 'middle'
      const written: Written[] = []
      for (const slice of slicesOf(chart, labels)) {
        const arc = arcs[slice.place]
        if (slice.label.place === 'outside' && !hasOutside) continue
        const label = arc && labelOf(chart, arc, slice)
        if (label === undefined || written.some((other) => overlap(label, other))) continue
        written.push(label)
        draw(ctx, label, color)
      }
      ctx.restore()
    },
  }
}

function draw(ctx: CanvasRenderingContext2D, { lines, align, x, y, color, from }: Written, usual: string): void {
  if (from) {
    ctx.beginPath()
    ctx.moveTo(...from)
    ctx.lineTo(x + (align === 'left' ? -gap : gap), y)
    ctx.stroke()
  }
  ctx.fillStyle = color ?? usual
  ctx.textAlign = align
  lines.forEach((text, index) => ctx.fillText(text, x, y + (index - (lines.length - 1) / 2) * lineHeight))
}

function overlap(one: Written, other: Written): boolean {
  const [first, second] = [one, other].map(({ align, x, width }) => (align === 'left' ? x : align === 'right' ? x - width : x - width / 2))
  const isBeside = (first ?? 0) + one.width <= (second ?? 0) || (second ?? 0) + other.width <= (first ?? 0)
  return !isBeside && Math.abs(one.y - other.y) < ((one.lines.length + other.lines.length) / 2) * lineHeight
}

interface Slice {
  readonly place: number
  readonly label: SliceLabel
  readonly words: SliceWords
}

/** The slices that are shown and have labels, the largest first. */
function slicesOf(chart: Chart, all: SliceLabels): readonly Slice[] {
  const { labels, datasets } = chart.data
  const [first] = datasets
  const shares = sharesOf(first?.data ?? [], (place) => chart.getDataVisibility(place))
  const slices = shares.flatMap((share, place) => {
    const label = all[place]
    const words = { series: asText(first?.label), name: asText(labels?.[place]), value: first?.data[place] }
    return share === undefined || label === undefined ? [] : [{ place, label, words: { ...words, share } }]
  })
  return slices.sort((a, b) => b.words.share - a.words.share)
}

function labelOf({ chartArea, ctx }: Chart, arc: Element, { label, words }: Slice): Written | undefined {
  const { x = 0, y = 0, startAngle = 0, endAngle = 0, innerRadius = 0, outerRadius = 0 } = arc as unknown as Readonly<Record<string, number>>
  const angle = (startAngle + endAngle) / 2
  const at = (radius: number) => [x + Math.cos(angle) * radius, y + Math.sin(angle) * radius] as const
  const measure = (text: string) => ctx.measureText(text).width
  const widest = (lines: readonly string[]) => Math.max(0, ...lines.map(measure))
  if (label.place !== 'outside') {
    const isIn = label.place === 'center'
    const lines = sliceLines(label.template, words, isIn ? 2 * innerRadius || Infinity : outerRadius - innerRadius, measure)
    const across = ((innerRadius + outerRadius) / 2) * (endAngle - startAngle)
    // A slice that is narrower than its text is high would leave it to its neighbours.
    if (!isIn && across < lines.length * lineHeight) return undefined
    const [middleX, middleY] = isIn ? [x, y] : at((innerRadius + outerRadius) / 2)
    const color = isIn ? {} : { color: onColor(String(arc.options.backgroundColor)) }
    return { lines, align: 'center', x: middleX, y: middleY, width: widest(lines), ...color }
  }
  const to = at(outerRadius + line)
  const isRight = Math.cos(angle) >= 0
  const room = (isRight ? chartArea.right - to[0] : to[0] - chartArea.left) - gap
  const lines = sliceLines(label.template, words, room, measure)
  return { lines, align: isRight ? 'left' : 'right', x: to[0] + (isRight ? gap : -gap), y: to[1], width: widest(lines), from: at(outerRadius) }
}
