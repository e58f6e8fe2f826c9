import type { Widths } from './runs'
import { isAlike, isMargin, sum, wideOnes } from './stripes'
import { type Bar, unchecked } from './symbology'

/** Two of five stripes are wide (ISO/IEC 16390). */
const digits = [0b00110, 0b10001, 0b01001, 0b11000, 0b00101, 0b10100, 0b01100, 0b00011, 0b10010, 0b01010]

/** Fewest digits: the start is only four narrow stripes, and nothing else tells a code from a fence. */
const fewest = 6
/** Light on both sides, in narrow stripes; the standard asks for 10. */
const margin = 7

/** Interleaved 2 of 5: of every two digits bars tell the first one, and the spaces between them the other. */
export function readItf(widths: Widths, start: number): Bar | undefined {
  const narrow = sum(widths, start, 4) / 4
  const isStart = [0, 1].every((i) => isAlike(widths[start + i] ?? 0, widths[start + i + 2] ?? 0, 0.4))
  if (!isStart || !isMargin(widths, start - 1, margin * narrow)) return undefined
  let text = ''
  for (let at = start + 4; at + 3 < widths.length; at += 10) {
    if (isMargin(widths, at + 3, margin * narrow)) {
      return text.length >= fewest && isStop(widths, at, narrow) ? { text, sightings: unchecked } : undefined
    }
    const [bars, spaces] = [wideOnes(widths, at, 5, 0, 2), wideOnes(widths, at + 1, 5, 0, 2)]
    if (!bars || !spaces || !isAlike(bars.wide, spaces.wide, 0.4)) return undefined
    if (!isAlike((bars.narrow + spaces.narrow) / 2, narrow, 0.35)) return undefined
    const [first, second] = [digits.indexOf(bars.bits), digits.indexOf(spaces.bits)]
    if (first === -1 || second === -1) return undefined
    text += `${first}${second}`
  }
  return undefined
}

/** A wide bar, a narrow space and a narrow bar. */
function isStop(widths: Widths, at: number, narrow: number): boolean {
  const [wide = 0, space = 0, bar = 0] = [widths[at], widths[at + 1], widths[at + 2]]
  return isAlike((space + bar) / 2, narrow, 0.35) && wide > 1.35 * bar && wide + bar < 6 * narrow
}
