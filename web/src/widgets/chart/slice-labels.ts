import type { Chart, Element, Plugin } from 'chart.js'
import { formatNumber } from '../../lib/locale'
import { asText } from '../values'
import { fitted } from './legend'

const lineHeight = 14
/** Pixels from a slice to its label, and beside a label. */
const line = 8
const gap = 3
/** Most of a chart's width that the labels of one side take. */
const labelShare = 0.26

/** A slice's part of all that are shown, in percent with two decimals at most. */
export function sharesOf(values: readonly unknown[], isShown: (place: number) => boolean): readonly (number | undefined)[] {
  const sizes = values.map((value, place) => (typeof value === 'number' && isShown(place) ? Math.abs(value) : undefined))
  const total = sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0)
  return sizes.map((size) => (size === undefined || total === 0 ? undefined : Math.round((size / total) * 10_000) / 100))
}

/** `name : 12.5%`; where that is too long, the name is cut or left out. */
export function sliceText(name: string, share: number, room: number, measure: (text: string) => number): string {
  const percent = `${formatNumber(share, { maximumFractionDigits: 2 })}%`
  const whole = `${fitted(name, room - measure(` : ${percent}`), measure)} : ${percent}`
  return measure(whole) <= room ? whole : percent
}

/** The radius that leaves labels around a pie their room, and the pie about half of the width. */
export function radiusWithLabels(chart: Chart, font: string): number {
  const { ctx, chartArea: { width, height } } = chart
  ctx.save()
  ctx.font = fontOf(font)
  const texts = slicesOf(chart).map(({ name, share }) => sliceText(name, share, Infinity, (text) => text.length))
  const longest = Math.max(0, ...texts.map((text) => ctx.measureText(text).width))
  ctx.restore()
  return Math.max(0, Math.min(height / 2 - line - lineHeight, width / 2 - line - gap - Math.min(longest, width * labelShare)))
}

function fontOf(family: string): string {
  return `11px ${family}`
}

interface Label {
  readonly text: string
  readonly isRight: boolean
  /** Where its line begins and ends. */
  readonly from: readonly [x: number, y: number]
  readonly to: readonly [x: number, y: number]
}

/** Names and shares of slices around their pie; where there isn't room for all, large slices have theirs. */
export function sliceLabels(color: string, font: string): Plugin {
  return {
    id: 'sliceLabels',
    afterDatasetsDraw: (chart: Chart) => {
      const { ctx } = chart
      ctx.save()
      ctx.fillStyle = color
      ctx.strokeStyle = color
      ctx.lineWidth = 1
      ctx.font = fontOf(font)
      ctx.textBaseline = 'middle'
      const written: Label[] = []
      for (const label of labelsOf(chart)) {
        if (written.some((other) => other.isRight === label.isRight && Math.abs(other.to[1] - label.to[1]) < lineHeight)) continue
        written.push(label)
        draw(ctx, label)
      }
      ctx.restore()
    },
  }
}

function draw(ctx: CanvasRenderingContext2D, { text, isRight, from, to }: Label): void {
  ctx.beginPath()
  ctx.moveTo(...from)
  ctx.lineTo(...to)
  ctx.stroke()
  ctx.textAlign = isRight ? 'left' : 'right'
  ctx.fillText(text, to[0] + (isRight ? gap : -gap), to[1])
}

/** Those of the largest slices first. */
function labelsOf(chart: Chart): readonly Label[] {
  const arcs = chart.getDatasetMeta(0).data
  return slicesOf(chart).flatMap((slice) => {
    const arc = arcs[slice.place]
    return arc === undefined ? [] : [labelOf(chart, arc, slice)]
  })
}

interface Slice {
  readonly place: number
  readonly name: string
  readonly share: number
}

/** The slices that are shown, the largest first. */
function slicesOf(chart: Chart): readonly Slice[] {
  const { labels, datasets } = chart.data
  const shares = sharesOf(datasets[0]?.data ?? [], (place) => chart.getDataVisibility(place))
  const slices = shares.flatMap((share, place) => (share === undefined ? [] : [{ place, share, name: asText(labels?.[place]) }]))
  return slices.sort((a, b) => b.share - a.share)
}

function labelOf({ chartArea, ctx }: Chart, arc: Element, { name, share }: Slice): Label {
  const { x = 0, y = 0, startAngle = 0, endAngle = 0, outerRadius = 0 } = arc as unknown as Readonly<Record<string, number>>
  const angle = (startAngle + endAngle) / 2
  const at = (radius: number) => [x + Math.cos(angle) * radius, y + Math.sin(angle) * radius] as const
  const to = at(outerRadius + line)
  const isRight = Math.cos(angle) >= 0
  const room = (isRight ? chartArea.right - to[0] : to[0] - chartArea.left) - gap
  return { text: sliceText(name, share, room, (text) => ctx.measureText(text).width), isRight, from: at(outerRadius), to }
}
