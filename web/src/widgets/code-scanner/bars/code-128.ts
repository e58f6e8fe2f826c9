import { textOf } from './code-128-text'
import type { Widths } from './runs'
import { bestOf, isAlike, isMargin, misfit, patterns, spreadOf, sum, worstFit } from './stripes'
import { type Bar, checked } from './symbology'

/** The characters of ISO/IEC 15417 by value; the last three begin a code in set A, B or C. */
const characters = patterns(
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 123122 123221 '
  + '223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 '
  + '112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131 '
  + '311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 '
  + '122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 '
  + '214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214 211232',
)
const firstStart = 103
const stop = [2, 3, 3, 1, 1, 1, 2]

const choice = { modules: 11, lead: 0.02 }

/** Light modules on both sides; the standard asks for 10. */
const margin = 6

export function readCode128(widths: Widths, start: number): Bar | undefined {
  const module = sum(widths, start, 6) / 11
  if (!isMargin(widths, start - 1, margin * module)) return undefined
  const begins = characters.slice(firstStart).map((pattern) => ({ pattern, spread: spreadOf(widths, start, pattern, module) }))
  const fits = begins.map(({ pattern, spread }) => misfit(widths, start, pattern, module, spread))
  const best = fits.indexOf(Math.min(...fits))
  const { spread = 0 } = begins[best] ?? {}
  if ((fits[best] ?? 1) > worstFit || Math.abs(spread) > 0.6 * module) return undefined
  const values = [firstStart + best]
  for (let at = start + 6; at + 7 < widths.length; at += 6) {
    const own = sum(widths, at, 6)
    if (!isAlike(own, sum(widths, at - 6, 6), 0.15)) return undefined
    const isEnd = isMargin(widths, at + 7, (margin * own) / 11) && misfit(widths, at, stop, own / 11, spread) <= worstFit
    if (isEnd) return checkedText(values)
    const value = bestOf(widths, at, characters, choice, spread)
    if (value === undefined || value >= firstStart) return undefined
    values.push(value)
  }
  return undefined
}

function checkedText(values: readonly number[]): Bar | undefined {
  const check = values[values.length - 1]
  const own = values.slice(0, -1)
  if (own.length < 2 || own.reduce((total, value, i) => total + value * Math.max(1, i), 0) % 103 !== check) return undefined
  const text = textOf(own)
  return text === '' ? undefined : { text, sightings: checked }
}
