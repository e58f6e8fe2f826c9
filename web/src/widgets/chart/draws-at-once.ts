import type { Chart, Plugin } from 'chart.js'

/**
 * A chart whose size changed loses its picture. Chart.js would draw the new one a frame later: while somebody resizes
 * the window, the charts would flicker.
 */
export function drawsAtOnce(): Plugin {
  let isResized = false
  return {
    id: 'drawsAtOnce',
    afterUpdate: (_chart: Chart, { mode }: { readonly mode: string }) => {
      isResized = mode === 'resize'
    },
    beforeRender: (chart: Chart) => {
      if (isResized) chart.draw()
      isResized = false
    },
  }
}
