export type Bytes = readonly number[]

export interface WrittenEntry {
  readonly name: string
  /** Of a stream; without it, the entry is a folder. */
  readonly content?: Uint8Array
  readonly left?: number
  readonly right?: number
  readonly child?: number
}

interface Placed {
  readonly start: number
  readonly size: number
}

const none = 0xffffffff
const endOfChain = 0xfffffffe
const ofTable = 0xfffffffd
const listedInHeader = 109

export function little(value: number, size: number): Bytes {
  return Array.from({ length: size }, (_, index) => Math.floor(value / 256 ** index) % 256)
}

export function wide(text: string): Bytes {
  return Array.from({ length: text.length }, (_, index) => little(text.charCodeAt(index), 2)).flat()
}

/** Contents that stand one after the other in sectors, and the table that chains them together. */
class Sectors {
  readonly next: number[]
  readonly contents: Placed[] = []
  readonly bytes: { readonly at: number; readonly content: Uint8Array }[] = []

  constructor(readonly size: number, tables: number) {
    this.next = Array.from({ length: tables }, () => ofTable)
  }

  add(content: Uint8Array): Placed {
    if (content.length === 0) return { start: endOfChain, size: 0 }
    const start = this.next.length
    const count = Math.ceil(content.length / this.size)
    for (let index = 1; index <= count; index += 1) this.next.push(index === count ? endOfChain : start + index)
    this.bytes.push({ at: start * this.size, content })
    return { start, size: content.length }
  }

  /** All of it, after a number of bytes. */
  joined(before = 0): Uint8Array {
    const whole = new Uint8Array(before + this.next.length * this.size)
    for (const { at, content } of this.bytes) whole.set(content, before + at)
    return whole
  }
}

function isSmall({ length }: Uint8Array): boolean {
  return length < 4096
}

/** A compound file, whose root's first entry is the first one given. */
export function compound(entries: readonly WrittenEntry[], sectorSize = 512): ArrayBuffer {
  const perSector = sectorSize / 4
  // Some for the directory and the small sectors, and for the table itself; more than needed are as good.
  const amount = entries.reduce((sum, { content }) => sum + Math.ceil((content?.length ?? 0) / sectorSize), 20)
  const tables = Math.ceil((amount * 1.02) / perSector)
  const lists = Math.max(0, Math.ceil((tables - listedInHeader) / (perSector - 1)))
  const large = new Sectors(sectorSize, tables + lists)
  const small = new Sectors(64, 0)
  const places = entries.map(({ content }) => content && (isSmall(content) ? small : large).add(content))
  const root = large.add(small.joined())
  const smallTable = large.add(numbers(small.next))
  const directory = large.add(directoryOf(entries, places, root))
  const file = large.joined(sectorSize)
  const put = (sector: number, bytes: Uint8Array) => file.set(bytes, (sector + 1) * sectorSize)
  file.set(header(sectorSize, tables, lists, directory, smallTable))
  for (let index = 0; index < tables; index += 1) {
    const part = large.next.slice(index * perSector, (index + 1) * perSector)
    put(index, numbers([...part, ...Array.from({ length: perSector - part.length }, () => none)]))
  }
  for (let index = 0; index < lists; index += 1) {
    const first = listedInHeader + index * (perSector - 1)
    put(tables + index, numbers([...listed(first, perSector - 1, tables), index + 1 < lists ? tables + index + 1 : endOfChain]))
  }
  return file.buffer
}

/** Numbers of the table's own sectors: it stands at the beginning. */
function listed(first: number, count: number, tables: number): Bytes {
  return Array.from({ length: count }, (_, index) => (first + index < tables ? first + index : none))
}

function header(sectorSize: number, tables: number, lists: number, directory: Placed, smallTable: Placed): Bytes {
  const [version, shift] = sectorSize === 512 ? [3, 9] : [4, 12]
  return [
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], ...little(0, 16), 0x3e, 0, version, 0, 0xfe, 0xff, shift, 0, 6, 0, ...little(0, 10),
    ...numbers([tables, directory.start, 0, 4096, smallTable.start, 1, lists === 0 ? endOfChain : tables, lists]),
    ...numbers(listed(0, listedInHeader, tables)),
  ]
}

function directoryOf(entries: readonly WrittenEntry[], places: readonly (Placed | undefined)[], root: Placed): Uint8Array {
  const folder = { start: 0, size: 0 }
  return new Uint8Array([
    ...entry('Root Entry', 5, [none, none, 1], root),
    ...entries.flatMap(({ name, content, left = none, right = none, child = none }, index) =>
      entry(name, content === undefined ? 1 : 2, [left, right, child], places[index] ?? folder),
    ),
  ])
}

function entry(name: string, type: number, links: Bytes, { start, size }: Placed): Bytes {
  const letters = wide(name)
  const head = [...letters, ...little(0, 64 - letters.length), ...little(letters.length + 2, 2), type, 1]
  return [...head, ...numbers(links), ...little(0, 36), ...little(start, 4), ...little(size, 8)]
}

function numbers(list: readonly number[]): Uint8Array {
  return new Uint8Array(Uint32Array.from(list).buffer)
}
