import type { Widths } from './runs'

/** Widths of a character's stripes in modules, such as `3211`. */
export type Pattern = readonly number[]

export function patterns(list: string): readonly Pattern[] {
  return list.split(' ').map((widths) => Array.from(widths, Number))
}

export function sum(widths: Widths, from: number, count: number): number {
  let total = 0
  for (let i = from; i < from + count; i += 1) total += widths[i] ?? 0
  return total
}

/** Bars are printed, or seen, wider than they should be by this much, and spaces narrower: from stripes that are known. */
export function spreadOf(widths: Widths, at: number, pattern: Pattern, module: number): number {
  let total = 0
  pattern.forEach((modules, i) => {
    total += ((widths[at + i] ?? 0) - modules * module) * sign(at + i)
  })
  return total / pattern.length
}

/** Bars are at odd places. */
function sign(place: number): number {
  return place % 2 === 1 ? 1 : -1
}

/** Mean difference from a pattern, in modules. */
export function misfit(widths: Widths, at: number, pattern: Pattern, module: number, spread: number): number {
  let total = 0
  for (let i = 0; i < pattern.length; i += 1) {
    total += Math.abs((widths[at + i] ?? 0) - (pattern[i] ?? 0) * module - spread * sign(at + i))
  }
  return total / (module * pattern.length)
}

/** A pattern that differs more is not meant. */
export const worstFit = 0.4

/** How many modules each of some patterns has, and how much worse than the best one the next has to be. */
export interface Choice {
  readonly modules: number
  readonly lead: number
}

/** Which of some patterns is meant, if that is clear. */
export function bestOf(widths: Widths, at: number, list: readonly Pattern[], choice: Choice, spread: number): number | undefined {
  const [first = []] = list
  const module = sum(widths, at, first.length) / choice.modules
  let best: number | undefined
  let error = worstFit
  let next = Infinity
  for (let i = 0; i < list.length; i += 1) {
    const each = misfit(widths, at, list[i] ?? [], module, spread)
    if (each < error) {
      if (best !== undefined) next = error
      error = each
      best = i
    } else if (each < next) next = each
  }
  return next - error < choice.lead ? undefined : best
}

/** Whether a stripe can be the margin of a code, which is light for a number of modules. */
export function isMargin(widths: Widths, place: number, least: number): boolean {
  return place % 2 === 0 && (widths[place] ?? 0) >= least
}

/** Whether two lengths can belong to one code, seen at a slant. */
export function isAlike(one: number, other: number, share: number): boolean {
  return Math.abs(one - other) <= share * Math.max(one, other)
}

export interface Split {
  /** A bit for each stripe, 1 if it is wide. */
  readonly bits: number
  /** Mean width of the narrow and of the wide ones. */
  readonly narrow: number
  readonly wide: number
}

/** Tells the wide stripes of a character from the narrow ones, if the difference is clear. Every `step`th stripe counts. */
export function wideOnes(widths: Widths, at: number, count: number, spread: number, step = 1): Split | undefined {
  const own = (i: number) => (widths[at + i * step] ?? 0) - spread * sign(at + i * step)
  let [least, most] = [Infinity, 0]
  for (let i = 0; i < count; i += 1) {
    least = Math.min(least, own(i))
    most = Math.max(most, own(i))
  }
  const middle = (least + most) / 2
  let [bits, wide, narrow, wides, leastWide, mostNarrow] = [0, 0, 0, 0, Infinity, 0]
  for (let i = 0; i < count; i += 1) {
    const each = own(i)
    const isWide = each > middle
    bits = 2 * bits + (isWide ? 1 : 0)
    if (isWide) {
      wides += 1
      wide += each
      leastWide = Math.min(leastWide, each)
    } else {
      narrow += each
      mostNarrow = Math.max(mostNarrow, each)
    }
  }
  const means = { narrow: narrow / (count - wides), wide: wide / wides }
  const isClear = leastWide >= 1.25 * mostNarrow && means.wide >= 1.5 * means.narrow && means.wide <= 4 * means.narrow
  return isClear ? { bits, ...means } : undefined
}
