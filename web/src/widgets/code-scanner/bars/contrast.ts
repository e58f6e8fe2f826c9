/** Pixels of the stretches whose contrast is measured. */
export const stretch = 16

export interface Range {
  readonly low: number
  readonly high: number
}

/** The darkest and the brightest value in each stretch and the ones beside it. */
export function rangesOf(values: Float32Array): readonly Range[] {
  const own: Range[] = []
  for (let from = 0; from < values.length; from += stretch) {
    let low = Infinity
    let high = -Infinity
    for (let i = from; i < Math.min(from + stretch, values.length); i += 1) {
      low = Math.min(low, values[i] ?? 0)
      high = Math.max(high, values[i] ?? 0)
    }
    own.push({ low, high })
  }
  return own.map((range, i) => {
    const [before = range, after = range] = [own[i - 1], own[i + 1]]
    return { low: Math.min(before.low, range.low, after.low), high: Math.max(before.high, range.high, after.high) }
  })
}

/** How much differences to the pixels beside are enlarged; more is of use to nobody but noise. */
const strength = 2

/** Undoes some of what an unsharp camera did. No pixel gets darker or brighter than those nearby: stripes would get borders. */
export function sharpened(values: Float32Array): Float32Array {
  const ranges = rangesOf(values)
  const sharp = new Float32Array(values.length)
  for (let i = 0; i < values.length; i += 1) {
    const { low = 0, high = 255 } = ranges[Math.floor(i / stretch)] ?? {}
    const value = values[i] ?? 0
    const beside = ((values[i - 1] ?? value) + (values[i + 1] ?? value)) / 2
    sharp[i] = Math.max(low, Math.min(high, value + strength * (value - beside)))
  }
  return sharp
}
