import { rangesOf, stretch } from './contrast'

/** How wide each stripe of a line is, in pixels: light and dark in turn. The first and the last are light. */
export type Widths = readonly number[]

/** Where light and dark differ less, of 255, there is no code. */
const leastContrast = 24
/** Smallest difference between light and dark that is no noise, as a share of the contrast nearby. */
const leastShare = 0.18

/** Tells light from dark by the bright and dark places on both sides of an edge, so that shadows do not matter. */
export function widthsOf(values: Float32Array): Widths {
  const turns = turningPoints(values)
  const widths: number[] = []
  let last = 0
  const add = (place: number) => {
    widths.push(place - last)
    last = place
  }
  // Both ends are light, even if nothing is left of it.
  if (!isLight(values, turns[0], turns[1])) add(0)
  for (let i = 1; i < turns.length; i += 1) add(edge(values, turns[i - 1] ?? 0, turns[i] ?? 0))
  if (!isLight(values, turns[turns.length - 1], turns[turns.length - 2])) add(values.length)
  add(values.length)
  return widths
}

function isLight(values: Float32Array, turn = 0, other = 0): boolean {
  return (values[turn] ?? 0) > (values[other] ?? 0)
}

/** The brightest and darkest places in turn; what differs less than a step is no place of its own. */
function turningPoints(values: Float32Array): readonly number[] {
  const steps = rangesOf(values).map(({ low, high }) => (high - low < leastContrast ? Infinity : leastShare * (high - low)))
  const turns: number[] = []
  let lowest = 0
  let highest = 0
  let isRising: boolean | undefined
  for (let i = 1; i < values.length; i += 1) {
    const value = values[i] ?? 0
    const step = steps[Math.floor(i / stretch)] ?? Infinity
    if (value < (values[lowest] ?? 0)) lowest = i
    if (value > (values[highest] ?? 0)) highest = i
    if (isRising !== true && value > (values[lowest] ?? 0) + step) {
      turns.push(lowest)
      isRising = true
      highest = i
    } else if (isRising !== false && value < (values[highest] ?? 0) - step) {
      turns.push(highest)
      isRising = false
      lowest = i
    }
  }
  turns.push(isRising === true ? highest : lowest)
  return turns
}

/**
 * Where brightness changes fastest between two turning points, in parts of a pixel. The middle between light and dark would be
 * elsewhere as soon as a narrow stripe is too blurred to be quite dark.
 */
function edge(values: Float32Array, from: number, to: number): number {
  const sign = (values[to] ?? 0) > (values[from] ?? 0) ? 1 : -1
  let best = from
  let top = 0
  for (let i = from; i < to; i += 1) {
    const change = sign * ((values[i + 1] ?? 0) - (values[i] ?? 0))
    if (change <= top) continue
    best = i
    top = change
  }
  // The top of a parabola through this change and its neighbours.
  const [start = 0, end = 0] = [values[best], values[best + 1]]
  const before = sign * (start - (values[best - 1] ?? start))
  const after = sign * ((values[best + 2] ?? end) - end)
  return best + 1 + (before - after) / (2 * (before - 2 * top + after))
}
