import type { Widths } from './runs'
import { bestOf, isAlike, isMargin, misfit, patterns, spreadOf, sum, worstFit } from './stripes'
import { type Bar, checked } from './symbology'

/** The characters of AIM BC5 by value; the last four before the start shift the next one. */
const characters = patterns(
  '131112 111213 111312 111411 121113 121212 121311 111114 131211 141111 211113 211212 211311 221112 221211 231111 112113 112212 '
  + '112311 122112 132111 111123 111222 111321 121122 131121 212112 212211 211122 211221 221121 222111 112122 112221 122121 123111 '
  + '121131 311112 311211 321111 112131 113121 211131 121221 312111 311121 122211 111141',
)
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%'
const start93 = 47

/** What each shift makes of the letters from A on, as in Code 39 Full ASCII. */
const shifted: readonly string[] = [
  range(1, 26),
  `${range(27, 31)};<=>?[\\]^_{|}~\u007f\u0000@\`\u007f\u007f\u007f`,
  `${range(33, 47)}          :`,
  range(97, 122),
]

function range(from: number, to: number): string {
  return Array.from({ length: to - from + 1 }, (_, i) => String.fromCharCode(from + i)).join('')
}

const choice = { modules: 9, lead: 0 }

/** Light modules on both sides; the standard asks for 10. */
const margin = 6

export function readCode93(widths: Widths, start: number): Bar | undefined {
  const module = sum(widths, start, 6) / 9
  const star = characters[start93] ?? []
  const spread = spreadOf(widths, start, star, module)
  if (!isMargin(widths, start - 1, margin * module) || misfit(widths, start, star, module, spread) > worstFit) return undefined
  const values: number[] = []
  for (let at = start + 6; at + 7 < widths.length; at += 6) {
    const own = sum(widths, at, 6)
    const value = isAlike(own, sum(widths, at - 6, 6), 0.15) ? bestOf(widths, at, characters, choice, spread) : undefined
    if (value === undefined) return undefined
    if (value === start93) {
      // A last bar of one module closes the code.
      const isClosed = isAlike((widths[at + 6] ?? 0) - spread, own / 9, 0.5) && isMargin(widths, at + 7, (margin * own) / 9)
      return isClosed ? checkedText(values) : undefined
    }
    values.push(value)
  }
  return undefined
}

function checkedText(values: readonly number[]): Bar | undefined {
  const own = values.slice(0, -2)
  const isRight = checkOf(own, 20) === values[own.length] && checkOf(values.slice(0, -1), 15) === values[own.length + 1]
  const text = isRight && own.length > 0 ? textOf(own) : undefined
  return text === undefined ? undefined : { text, sightings: checked }
}

/** Weights count from the end and begin again after `most`. */
function checkOf(values: readonly number[], most: number): number {
  return values.reduce((total, value, i) => total + value * (((values.length - 1 - i) % most) + 1), 0) % 47
}

function textOf(values: readonly number[]): string | undefined {
  let text = ''
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] ?? 0
    const shift = shifted[value - alphabet.length]
    if (shift === undefined) text += alphabet[value]
    else {
      i += 1
      const letter = shift[(values[i] ?? -1) - 10]
      if (letter === undefined) return undefined
      text += letter
    }
  }
  return text
}
