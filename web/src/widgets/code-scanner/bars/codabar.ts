import type { Widths } from './runs'
import { isAlike, isMargin, sum, wideOnes } from './stripes'
import { type Bar, unchecked } from './symbology'

/** Seven stripes, wide ones as 1 (EN 798). The letters begin and end a code. */
const characters = new Map([
  [0b0000011, '0'], [0b0000110, '1'], [0b0001001, '2'], [0b1100000, '3'], [0b0010010, '4'], [0b1000010, '5'], [0b0100001, '6'],
  [0b0100100, '7'], [0b0110000, '8'], [0b1001000, '9'], [0b0001100, '-'], [0b0011000, '$'], [0b1000101, ':'], [0b1010001, '/'],
  [0b1010100, '.'], [0b0010101, '+'], [0b0011010, 'A'], [0b0101001, 'B'], [0b0001011, 'C'], [0b0001110, 'D'],
])

/** Fewest characters between the letters: nothing else tells a code from a fence. */
const fewest = 4
/** Light on both sides, in narrow stripes; the standard asks for 10. */
const margin = 7

/** What stands between the first and the last letter, as most readers have it. */
export function readCodabar(widths: Widths, start: number): Bar | undefined {
  // At most half of the letter's stripes are wide, and they are at most four times as wide.
  if (!isMargin(widths, start - 1, (margin * sum(widths, start, 7)) / 16)) return undefined
  const spread = letterSpread(widths, start)
  const first = wideOnes(widths, start, 7, spread)
  if (!first || !isMargin(widths, start - 1, margin * first.narrow)) return undefined
  let text = ''
  for (let at = start; at + 7 < widths.length; at += 8) {
    const own = wideOnes(widths, at, 7, spread)
    const character = own && characters.get(own.bits)
    if (!own || character === undefined) return undefined
    if (!isAlike(own.narrow, first.narrow, 0.35) || !isAlike(own.wide, first.wide, 0.35)) return undefined
    const isLetter = character >= 'A'
    if (isLetter && at > start) {
      const isWhole = text.length >= fewest && isMargin(widths, at + 7, margin * own.narrow)
      return isWhole ? { text, sightings: unchecked } : undefined
    }
    if (at === start && !isLetter) return undefined
    if (!isLetter) text += character
    // The gap between two characters has no fixed width, but is no margin.
    if ((widths[at + 7] ?? 0) > 5 * own.narrow) return undefined
  }
  return undefined
}

/** How much too wide bars are, if this is a letter: one of its bars is wide, and one of its spaces is narrow. */
function letterSpread(widths: Widths, at: number): number {
  const bars = [0, 2, 4, 6].map((place) => widths[at + place] ?? 0)
  const narrowBar = (sum(bars, 0, 4) - Math.max(...bars)) / 3
  return (narrowBar - Math.min(...[1, 3, 5].map((place) => widths[at + place] ?? 0))) / 2
}
