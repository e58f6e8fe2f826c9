import type { Widths } from './runs'
import { bestOf, isAlike, isMargin, misfit, patterns, spreadOf, sum, worstFit } from './stripes'
import { type Bar, checked } from './symbology'

/** Digits on the right and, with light and dark exchanged, on the left: set C and A of ISO/IEC 15420. */
const digits = patterns('3211 2221 2122 1411 1132 1231 1114 1312 1213 3112')
/** Set A, then B. */
const bothSets = [...digits, ...digits.map((each) => [...each].reverse())]

/** Which of the first six digits are of set B tells one more. */
const firstDigits = [0b000000, 0b001011, 0b001101, 0b001110, 0b010011, 0b011001, 0b011100, 0b010101, 0b010110, 0b011010]
/** The same for the check digit of UPC-E, in number system 0; in system 1 sets are exchanged. */
const checkDigits = [0b111000, 0b110100, 0b110010, 0b110001, 0b101100, 0b100110, 0b100011, 0b101010, 0b101001, 0b100101]

const guard = [1, 1, 1]
const middleGuard = [1, 1, 1, 1, 1]
const lastGuard = [1, 1, 1, 1, 1, 1]

/** One check digit lets every tenth mistake through: what is unclear is not read. */
const choice = { modules: 7, lead: 0.08 }

/** Light modules on both sides; the standard asks for 7 at least. */
const margin = 5

interface Layout {
  readonly stripes: number
  readonly modules: number
  /** Stripes that are one module wide: where they begin, and what they look like. */
  readonly guards: readonly (readonly [number, readonly number[]])[]
}

const ean13: Layout = { stripes: 59, modules: 95, guards: [[0, guard], [27, middleGuard], [56, guard]] }
const ean8: Layout = { stripes: 43, modules: 67, guards: [[0, guard], [19, middleGuard], [40, guard]] }
const upcE: Layout = { stripes: 33, modules: 51, guards: [[0, guard], [27, lastGuard]] }

/** EAN-13, and UPC-A, which is one that begins with 0 and leaves it out. */
export function readEan13(widths: Widths, start: number): Bar | undefined {
  const digitAt = open(widths, start, ean13)
  if (!digitAt) return undefined
  const left = read(6, (i) => digitAt(3 + 4 * i, bothSets))
  const right = left && read(6, (i) => digitAt(32 + 4 * i, digits))
  const first = left && firstDigits.indexOf(setsOf(left))
  if (!right || first === undefined || first === -1) return undefined
  const text = [first, ...left, ...right].map((digit) => digit % 10).join('')
  return isRight(text) ? { text: first === 0 ? text.slice(1) : text, sightings: checked } : undefined
}

export function readEan8(widths: Widths, start: number): Bar | undefined {
  const digitAt = open(widths, start, ean8)
  const left = digitAt && read(4, (i) => digitAt(3 + 4 * i, digits))
  const right = left && read(4, (i) => digitAt(24 + 4 * i, digits))
  const text = right && [...left, ...right].join('')
  return text !== undefined && isRight(text) ? { text, sightings: checked } : undefined
}

/** All eight digits, with the number system and the check digit that the sets of the others tell. */
export function readUpcE(widths: Widths, start: number): Bar | undefined {
  const digitAt = open(widths, start, upcE)
  const six = digitAt && read(6, (i) => digitAt(3 + 4 * i, bothSets))
  if (!six) return undefined
  const sets = setsOf(six)
  const system = checkDigits.includes(sets) ? 0 : 1
  const check = checkDigits.indexOf(system === 0 ? sets : 0b111111 - sets)
  const short = six.map((digit) => digit % 10).join('')
  const isValid = check !== -1 && isRight(`${system}${expanded(short)}${check}`)
  return isValid ? { text: `${system}${short}${check}`, sightings: checked } : undefined
}

/** The ten digits between number system and check digit that the six of UPC-E stand for: zeros were left out. */
function expanded(six: string): string {
  const last = Number(six[5])
  if (last < 3) return `${six.slice(0, 2)}${last}0000${six.slice(2, 5)}`
  if (last === 3) return `${six.slice(0, 3)}00000${six.slice(3, 5)}`
  if (last === 4) return `${six.slice(0, 4)}00000${six.slice(4, 5)}`
  return `${six.slice(0, 5)}0000${last}`
}

type DigitAt = (offset: number, sets: typeof digits) => number | undefined

/** Gives a reader of digits if all guards and both margins are there. */
function open(widths: Widths, start: number, { stripes, modules, guards }: Layout): DigitAt | undefined {
  if (start + stripes >= widths.length) return undefined
  const last = widths[start + stripes - 1] ?? 0
  const module = (sum(widths, start, stripes) - last) / (modules - 1)
  if (!isMargin(widths, start - 1, margin * module) || !isMargin(widths, start + stripes, margin * module)) return undefined
  const spread = guards.reduce((total, [at, pattern]) => total + spreadOf(widths, start + at, pattern, module), 0) / guards.length
  if (guards.some(([at, pattern]) => misfit(widths, start + at, pattern, module, spread) > worstFit)) return undefined
  return (offset, sets) => {
    const isSized = isAlike(sum(widths, start + offset, 4), 7 * module, 0.2)
    return isSized ? bestOf(widths, start + offset, sets, choice, spread) : undefined
  }
}

function read(count: number, digit: (i: number) => number | undefined): readonly number[] | undefined {
  const found: number[] = []
  for (let i = 0; i < count; i += 1) {
    const each = digit(i)
    if (each === undefined) return undefined
    found.push(each)
  }
  return found
}

function setsOf(found: readonly number[]): number {
  return found.reduce((bits, digit) => 2 * bits + (digit < 10 ? 0 : 1), 0)
}

/** Every second digit counts three times, beginning before the check digit; the sum ends in 0. */
function isRight(text: string): boolean {
  const total = Array.from(text).reverse().reduce((before, digit, i) => before + Number(digit) * (i % 2 === 1 ? 3 : 1), 0)
  return total % 10 === 0
}
