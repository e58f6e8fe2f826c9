/** Arithmetic in the field of 256 elements that QR codes use, and the repair of damaged codewords in it (ISO/IEC 18004 §7.5). */

const exponents = new Uint8Array(512)
const logarithms = new Uint8Array(256)
for (let i = 0, value = 1; i < 255; i += 1) {
  exponents[i] = value
  exponents[i + 255] = value
  logarithms[value] = i
  value = value << 1
  if (value > 255) value ^= 0x11d
}

const power = (exponent: number): number => exponents[((exponent % 255) + 255) % 255] ?? 0
const log = (value: number): number => logarithms[value] ?? 0

function times(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : power(log(a) + log(b))
}

function over(a: number, b: number): number {
  return a === 0 ? 0 : power(log(a) - log(b))
}

/** Value of a polynomial, lowest coefficient first. */
function valueOf(polynomial: readonly number[], x: number): number {
  let sum = 0
  for (let i = polynomial.length - 1; i >= 0; i -= 1) sum = times(sum, x) ^ (polynomial[i] ?? 0)
  return sum
}

/** Repairs a block of data and check codewords in place; false if too much of it is damaged. */
export function repair(block: Uint8Array, checks: number): boolean {
  const syndromes = syndromesOf(block, checks)
  if (syndromes.every((each) => each === 0)) return true
  const locator = locatorOf(syndromes)
  const count = locator.length - 1
  if (count * 2 > checks) return false
  const places: number[] = []
  for (let i = 0; i < block.length; i += 1) if (valueOf(locator, power(-i)) === 0) places.push(i)
  if (places.length !== count) return false
  const evaluator = Array.from({ length: checks }, (_, i) => {
    let sum = 0
    for (let j = 0; j <= i && j < locator.length; j += 1) sum ^= times(locator[j] ?? 0, syndromes[i - j] ?? 0)
    return sum
  })
  const slope = locator.map((coefficient, i) => (i % 2 === 1 ? coefficient : 0)).slice(1)
  for (const place of places) {
    const inverse = power(-place)
    const divisor = valueOf(slope, inverse)
    if (divisor === 0) return false
    const at = block.length - 1 - place
    block[at] = (block[at] ?? 0) ^ times(power(place), over(valueOf(evaluator, inverse), divisor))
  }
  return syndromesOf(block, checks).every((each) => each === 0)
}

function syndromesOf(block: Uint8Array, checks: number): readonly number[] {
  return Array.from({ length: checks }, (_, i) => {
    let sum = 0
    for (const codeword of block) sum = times(sum, power(i)) ^ codeword
    return sum
  })
}

/** The polynomial whose roots say which codewords are wrong: Berlekamp and Massey's way. */
function locatorOf(syndromes: readonly number[]): readonly number[] {
  let locator = [1]
  let before = [1]
  let length = 0
  let gap = 1
  let last = 1
  for (let i = 0; i < syndromes.length; i += 1) {
    let difference = syndromes[i] ?? 0
    for (let j = 1; j <= length; j += 1) difference ^= times(locator[j] ?? 0, syndromes[i - j] ?? 0)
    if (difference === 0) {
      gap += 1
      continue
    }
    const next = [...locator]
    const factor = over(difference, last)
    before.forEach((coefficient, j) => {
      next[j + gap] = (next[j + gap] ?? 0) ^ times(factor, coefficient)
    })
    for (let j = 0; j < next.length; j += 1) next[j] ??= 0
    if (2 * length <= i) {
      length = i + 1 - length
      before = locator
      last = difference
      gap = 1
    } else gap += 1
    locator = next
  }
  while (locator.length > 1 && locator[locator.length - 1] === 0) locator.pop()
  return locator
}
