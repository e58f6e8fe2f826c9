import type { Chart, Element, Plugin } from 'chart.js'
import { formatNumber } from '../../lib/locale'
import { onColor } from '../colours'

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const lineHeight = 12

/** Writes each value beside its bar or point, but for those that would cover another. */
export function valueLabels(color: string, font: string): Plugin {
  return {
    id: 'valueLabels',
    afterDatasetsDraw: (chart: Chart) => {
      const { ctx } = chart
      const isRound = chart.options.scales?.x === undefined && chart.options.scales?.r === undefined
      const isHorizontal = chart.options.indexAxis === 'y'
      ctx.save()
      ctx.fillStyle = color
      ctx.font = `11px ${font}`
      ctx.textAlign = isHorizontal ? 'left' : 'center'
      ctx.textBaseline = isHorizontal ? 'middle' : 'bottom'
      const written: Box[] = []
      chart.data.datasets.forEach(({ data }, index) => {
        if (!chart.isDatasetVisible(index)) return
        chart.getDatasetMeta(index).data.forEach((element, place) => {
          const value = data[place]
          const { x, y } = element.tooltipPosition(true)
          if (typeof value !== 'number' || (isRound && isThin(element))) return
          const text = formatNumber(value)
          const box = boxOf(x + (isHorizontal ? 5 : 0), y - (isHorizontal ? 0 : 4), ctx.measureText(text).width, isHorizontal)
          if (written.some((other) => overlap(box, other))) return
          written.push(box)
          // Values of a round chart stand on their slices.
          if (isRound) ctx.fillStyle = onColor(String(element.options.backgroundColor))
          ctx.fillText(text, x + (isHorizontal ? 5 : 0), y - (isHorizontal ? 0 : 4))
        })
      })
      ctx.restore()
    },
  }
}

/** A slice that is narrower than a line of text where its value would stand. */
function isThin(element: Element): boolean {
  const { startAngle, endAngle, innerRadius, outerRadius } = element as unknown as Readonly<Record<string, number>>
  const across = (((innerRadius ?? 0) + (outerRadius ?? 0)) / 2) * ((endAngle ?? 0) - (startAngle ?? 0))
  return across < lineHeight
}

/** Around a text that begins at `x` and is centred at `y`, or is centred at `x` and ends at `y`. */
function boxOf(x: number, y: number, width: number, isBeside: boolean): Box {
  const left = isBeside ? x : x - width / 2
  const bottom = isBeside ? y + lineHeight / 2 : y
  return { left, right: left + width, top: bottom - lineHeight, bottom }
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}
