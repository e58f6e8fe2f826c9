import type { Grey } from '../grey'

/** A way through a picture, a pixel at a time. */
export interface Line {
  readonly x: number
  readonly y: number
  readonly dx: number
  readonly dy: number
  readonly length: number
}

/** How many pixels on each side of a line are summed: bars go on there and noise does not. */
const reach = 2
/** How much of the border is left out: what is summed beside a line has to lie inside. */
const border = 3
const shortest = 40

/** The line with a direction, `offset` pixels beside the middle of the picture. */
export function lineAt({ width, height }: Grey, dx: number, dy: number, offset: number): Line | undefined {
  const middleX = (width - 1) / 2 - offset * dy
  const middleY = (height - 1) / 2 + offset * dx
  const [fromX, toX] = within(middleX, dx, width)
  const [fromY, toY] = within(middleY, dy, height)
  const from = Math.max(fromX, fromY)
  const length = Math.floor(Math.min(toX, toY) - from) + 1
  return length < shortest ? undefined : { x: middleX + from * dx, y: middleY + from * dy, dx, dy, length }
}

/** From where to where a place that moves by `step` is inside the picture. */
function within(middle: number, step: number, size: number): readonly [number, number] {
  const low = border - middle
  const high = size - 1 - border - middle
  if (Math.abs(step) < 1e-6) return low <= 0 && high >= 0 ? [-Infinity, Infinity] : [Infinity, -Infinity]
  return step > 0 ? [low / step, high / step] : [high / step, low / step]
}

/** How bright a line is at each pixel, with what lies beside it. */
export function brightness({ width, light }: Grey, { x, y, dx, dy, length }: Line): Float32Array {
  const sums = new Float32Array(length)
  for (let beside = -reach; beside <= reach; beside += 1) {
    // Half a pixel more, for rounding.
    const fromX = x - beside * dy + 0.5
    const fromY = y + beside * dx + 0.5
    for (let i = 0; i < length; i += 1) {
      const at = Math.floor(fromY + i * dy) * width + Math.floor(fromX + i * dx)
      sums[i] = (sums[i] ?? 0) + (light[at] ?? 0) / (2 * reach + 1)
    }
  }
  return sums
}
