import type { Widths } from './runs'
import { isAlike, isMargin, sum, wideOnes } from './stripes'
import { type Bar, unchecked } from './symbology'

/** Characters of ISO/IEC 16388 by their wide space; which bars are wide tells the place in a row. */
const rows: readonly (readonly [string, string])[] = [
  ['0100', '1234567890'],
  ['0010', 'ABCDEFGHIJ'],
  ['0001', 'KLMNOPQRST'],
  ['1000', 'UVWXYZ-. *'],
]
const bars = ['10001', '01001', '11000', '00101', '10100', '01100', '00011', '10010', '01010', '00110']
/** These have three wide spaces and no wide bar. */
const others: readonly (readonly [string, string])[] = [['1110', '$'], ['1101', '/'], ['1011', '+'], ['0111', '%']]

const characters = new Map([
  ...rows.flatMap(([spaces, texts]) => Array.from(texts, (text, i) => [woven(bars[i] ?? '', spaces), text] as const)),
  ...others.map(([spaces, text]) => [woven('00000', spaces), text] as const),
])

function woven(wideBars: string, wideSpaces: string): number {
  return parseInt(Array.from(wideBars, (bar, i) => bar + (wideSpaces[i] ?? '')).join(''), 2)
}

/** Fewest characters between the stars. */
const fewest = 2
/** Light on both sides, in narrow stripes; the standard asks for 10. */
const margin = 7

/** The characters between the stars. A check character is one of them, as most readers have it: not every code has one. */
export function readCode39(widths: Widths, start: number): Bar | undefined {
  if (!isMargin(widths, start - 1, (margin * sum(widths, start, 9)) / 13.5)) return undefined
  const spread = starSpread(widths, start)
  let text = ''
  for (let at = start; at + 9 < widths.length; at += 10) {
    const own = wideOnes(widths, at, 9, spread)
    const character = own && characters.get(own.bits)
    const isSized = at === start || isAlike(sum(widths, at, 9), sum(widths, at - 10, 9), 0.15)
    if (!own || character === undefined || !isSized) return undefined
    if ((at === start) !== (character === '*')) {
      const isWhole = character === '*' && text.length >= fewest && isMargin(widths, at + 9, margin * own.narrow)
      return isWhole ? { text, sightings: unchecked } : undefined
    }
    if (at > start) text += character
    // The gap between two characters has no fixed width, but is no margin.
    if ((widths[at + 9] ?? 0) > 5.3 * own.narrow) return undefined
  }
  return undefined
}

/** How much too wide bars are, if this is a star: three of its bars and three of its spaces are narrow. */
function starSpread(widths: Widths, at: number): number {
  const of = (...places: readonly number[]) => places.reduce((total, place) => total + (widths[at + place] ?? 0), 0) / places.length
  return (of(0, 2, 8) - of(3, 5, 7)) / 2
}
