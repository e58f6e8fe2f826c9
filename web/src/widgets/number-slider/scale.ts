/** A range of numbers on a line. */
export interface Scale {
  readonly min: number
  readonly max: number
  readonly step: number
}

/** The nearest number that can be reached by steps, within the range. */
export function snap({ min, max, step }: Scale, value: number): number {
  const steps = Math.round((value - min) / step)
  return clamp(Number((min + steps * step).toPrecision(12)), min, max)
}

/** Where a number stands, from 0 to 1. */
export function shareOf({ min, max }: Scale, value: number): number {
  return max > min ? clamp((value - min) / (max - min), 0, 1) : 0
}

export function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value))
}

/** Sets one of the values; two of them keep their distance and their order. What is closer already comes no closer. */
export function withValue(scale: Scale, values: readonly number[], index: number, value: number, distance = 0): readonly number[] {
  const [first, second] = values
  if (first === undefined || second === undefined) return [snap(scale, value)]
  const least = Math.max(distance, 0)
  if (index === 0) return [Math.min(snap(scale, value), Math.max(first, second - least)), second]
  return [first, Math.max(snap(scale, value), Math.min(second, first + least))]
}

/** The value that a key leads to; nothing for other keys. `forward` is -1 where the text runs from right to left. */
export function keyTarget(scale: Scale, value: number, key: string, forward: 1 | -1): number | undefined {
  const leap = Math.max(scale.step, snap({ ...scale, min: 0 }, (scale.max - scale.min) / 10))
  const targets: Readonly<Record<string, number>> = {
    ArrowRight: value + forward * scale.step,
    ArrowLeft: value - forward * scale.step,
    ArrowUp: value + scale.step,
    ArrowDown: value - scale.step,
    PageUp: value + leap,
    PageDown: value - leap,
    Home: scale.min,
    End: scale.max,
  }
  const target = targets[key]
  return target === undefined ? undefined : snap(scale, target)
}
