import { repair } from './galois'
import { readSegments } from './segments'
import { alignments, blocksOf, sizeOf } from './versions'

/** The modules of a code, row by row; 1 is dark. */
export interface Matrix {
  readonly size: number
  readonly modules: Uint8Array
}

const formatMask = 0b101010000010010
const masks: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
]
/** The two bits of the format for the levels L, M, Q, H. */
const levelOfBits = [1, 0, 3, 2]

/** The text of a code; `undefined` if it can't be read. */
export function readMatrix(matrix: Matrix): string | undefined {
  const version = (matrix.size - 17) / 4
  if (!Number.isInteger(version) || version < 1 || version > 40) return undefined
  for (const format of formatsOf(matrix)) {
    const level = levelOfBits[format >> 3] ?? 0
    const data = repaired(codewordsOf(matrix, version, masks[format & 7] ?? (() => false)), version, level)
    const text = data && readSegments(data, version)
    if (text !== undefined) return text
  }
  return undefined
}

/** The format stands in the code twice; each is the nearest valid one, nearest first. */
function formatsOf({ size, modules }: Matrix): readonly number[] {
  const at = (x: number, y: number) => modules[y * size + x] ?? 0
  const bits = (places: readonly (readonly [number, number])[]) => places.reduce((sum, [x, y]) => sum * 2 + at(x, y), 0)
  const first = bits([...[0, 1, 2, 3, 4, 5, 7].map((x) => [x, 8] as const), ...[8, 7, 5, 4, 3, 2, 1, 0].map((y) => [8, y] as const)])
  const second = bits([
    ...[1, 2, 3, 4, 5, 6, 7].map((i) => [8, size - i] as const),
    ...[8, 7, 6, 5, 4, 3, 2, 1].map((i) => [size - i, 8] as const),
  ])
  const found = [first, second].map((read) => {
    let best = { format: 0, distance: 99 }
    for (let format = 0; format < 32; format += 1) {
      const distance = ones(read ^ formatBits(format))
      if (distance < best.distance) best = { format, distance }
    }
    return best
  })
  const sound = found.filter(({ distance }) => distance <= 3).sort((a, b) => a.distance - b.distance)
  return [...new Set(sound.map(({ format }) => format))]
}

function formatBits(format: number): number {
  let rest = format
  for (let i = 0; i < 10; i += 1) rest = (rest << 1) ^ ((rest >> 9) * 0x537)
  return ((format << 10) | rest) ^ formatMask
}

function ones(value: number): number {
  let count = 0
  for (let rest = value; rest !== 0; rest &= rest - 1) count += 1
  return count
}

/** Modules that hold no data. */
function reserved(version: number): Uint8Array {
  const size = sizeOf(version)
  const map = new Uint8Array(size * size)
  const fill = (left: number, top: number, width: number, height: number) => {
    for (let y = top; y < top + height; y += 1) map.fill(1, y * size + left, y * size + left + width)
  }
  fill(0, 0, 9, 9)
  fill(size - 8, 0, 8, 9)
  fill(0, size - 8, 9, 8)
  fill(6, 0, 1, size)
  fill(0, 6, size, 1)
  const lines = alignments(version)
  const last = lines[lines.length - 1]
  for (const x of lines) {
    for (const y of lines) {
      const isFinder = (x === 6 && y === 6) || (x === 6 && y === last) || (x === last && y === 6)
      if (!isFinder) fill(x - 2, y - 2, 5, 5)
    }
  }
  if (version >= 7) {
    fill(size - 11, 0, 3, 6)
    fill(0, size - 11, 6, 3)
  }
  return map
}

/** In columns of two from the right, up and down by turns. */
function codewordsOf({ size, modules }: Matrix, version: number, mask: (x: number, y: number) => boolean): Uint8Array {
  const skip = reserved(version)
  const bytes: number[] = []
  let value = 0
  let count = 0
  let isUp = true
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right = 5
    for (let i = 0; i < size; i += 1) {
      const y = isUp ? size - 1 - i : i
      for (const x of [right, right - 1]) {
        if (skip[y * size + x] === 1) continue
        value = value * 2 + ((modules[y * size + x] ?? 0) ^ (mask(x, y) ? 1 : 0))
        count += 1
        if (count % 8 !== 0) continue
        bytes.push(value)
        value = 0
      }
    }
    isUp = !isUp
  }
  return Uint8Array.from(bytes)
}

/** Takes the blocks apart, repairs each, and puts their data one after the other. */
function repaired(codewords: Uint8Array, version: number, level: number): Uint8Array | undefined {
  const { checks, blocks } = blocksOf(version, level)
  const short = Math.floor(codewords.length / blocks)
  const longBlocks = codewords.length % blocks
  const shortData = short - checks
  const parts = Array.from({ length: blocks }, (_, i) => new Uint8Array(short + (i >= blocks - longBlocks ? 1 : 0)))
  let at = 0
  for (let i = 0; i <= shortData; i += 1) {
    parts.forEach((part) => {
      if (i < part.length - checks) part[i] = codewords[at++] ?? 0
    })
  }
  for (let i = 0; i < checks; i += 1) {
    parts.forEach((part) => {
      part[part.length - checks + i] = codewords[at++] ?? 0
    })
  }
  if (!parts.every((part) => repair(part, checks))) return undefined
  return Uint8Array.from(parts.flatMap((part) => [...part.subarray(0, part.length - checks)]))
}
