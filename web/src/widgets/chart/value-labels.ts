import type { Chart, Plugin } from 'chart.js'
import { formatNumber } from '../../lib/locale'
import { onColor } from '../colours'

/** Writes each value beside its bar or point. */
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
      chart.data.datasets.forEach(({ data }, index) => {
        if (!chart.isDatasetVisible(index)) return
        chart.getDatasetMeta(index).data.forEach((element, place) => {
          const value = data[place]
          const { x, y } = element.tooltipPosition(true)
          // Values of a round chart stand on their slices.
          if (isRound) ctx.fillStyle = onColor(String(element.options.backgroundColor))
          if (typeof value === 'number') ctx.fillText(formatNumber(value), x + (isHorizontal ? 5 : 0), y - (isHorizontal ? 0 : 4))
        })
      })
      ctx.restore()
    },
  }
}
