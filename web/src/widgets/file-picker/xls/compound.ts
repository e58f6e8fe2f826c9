/** A file within a compound file. */
interface Entry {
  readonly name: string
  readonly isStream: boolean
  /** Entries of one folder form a tree: these two stand beside the entry, `child` is the first one in it. */
  readonly beside: readonly [number, number]
  readonly child: number
  readonly start: number
  readonly size: number
}

interface SectorTable {
  /** The number of the sector that follows each one. */
  readonly next: DataView
  readonly sectorSize: number
  readonly sector: (index: number) => Uint8Array
}

/** Numbers from here on are no sectors; they say that a chain ends, or what a sector is for. */
const firstMark = 0xfffffffa
const entrySize = 128
const smallSectorSize = 64

export function isCompound(bytes: ArrayBuffer): boolean {
  const view = new DataView(bytes)
  return bytes.byteLength > 8 && view.getUint32(0) === 0xd0cf11e0 && view.getUint32(4) === 0xa1b11ae1
}

/**
 * The container of old Office files: a file system of sectors that a table chains together. Streams below a size are
 * in smaller sectors, which together make up the stream of the root.
 */
export class CompoundFile {
  private readonly header: DataView
  private readonly large: SectorTable
  private readonly entries: readonly Entry[]

  /** @throws when it is none, or a broken one */
  constructor(private readonly bytes: ArrayBuffer) {
    if (!isCompound(bytes)) throw new Error('This is not a compound file')
    this.header = new DataView(bytes, 0, 512)
    const sectorSize = this.header.getUint16(30, true) === 12 ? 4096 : 512
    const sector = (index: number) => this.sector(index, sectorSize)
    this.large = { next: viewOf(join(this.tableSectors(sectorSize).map(sector))), sectorSize, sector }
    this.entries = entriesOf(join(this.chain(this.large, this.header.getUint32(48, true)).map(sector)))
  }

  /** A file of the topmost folder; files in it may hold others of the same name. */
  stream(name: string): Uint8Array | undefined {
    const entry = this.topmost().find((one) => one.isStream && one.name.toLowerCase() === name.toLowerCase())
    if (entry === undefined) return undefined
    return entry.size < this.header.getUint32(56, true) ? this.read(this.small(), entry) : this.read(this.large, entry)
  }

  private topmost(): readonly Entry[] {
    const found = new Map<number, Entry>()
    const waiting = [this.entries[0]?.child ?? firstMark]
    for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
      const entry = this.entries[index]
      if (entry === undefined || found.has(index)) continue
      found.set(index, entry)
      waiting.push(...entry.beside)
    }
    return [...found.values()]
  }

  private small(): SectorTable {
    const [root] = this.entries
    if (root === undefined) throw new Error('A compound file without a root')
    const content = this.read(this.large, root)
    const next = viewOf(join(this.chain(this.large, this.header.getUint32(60, true)).map(this.large.sector)))
    const sector = (index: number) => content.subarray(index * smallSectorSize, (index + 1) * smallSectorSize)
    return { next, sectorSize: smallSectorSize, sector }
  }

  private read(table: SectorTable, { start, size }: Entry): Uint8Array {
    if (size > this.bytes.byteLength) throw new Error('A stream is larger than its file')
    const content = join(this.chain(table, start, Math.ceil(size / table.sectorSize)).map(table.sector))
    if (content.length < size) throw new Error('A stream ends too early')
    return content.subarray(0, size)
  }

  /** The numbers of a chain's sectors, not more than are needed. @throws when it runs in a circle */
  private chain(table: SectorTable, start: number, needed = Infinity): readonly number[] {
    const indices: number[] = []
    for (let index = start; index < firstMark && indices.length < needed; index = table.next.getUint32(index * 4, true)) {
      if (indices.length > this.bytes.byteLength / table.sectorSize) throw new Error('Sectors run in a circle')
      indices.push(index)
    }
    return indices
  }

  /** The sectors that hold the table: the first ones are listed in the header, further ones in sectors of their own. */
  private tableSectors(sectorSize: number): readonly number[] {
    const most = this.bytes.byteLength / sectorSize
    const indices = numbersOf(new Uint8Array(this.bytes, 76, 436))
    let further = this.header.getUint32(68, true)
    for (let lists = 0; further < firstMark; lists += 1) {
      if (lists > most) throw new Error('Sectors run in a circle')
      const list = numbersOf(this.sector(further, sectorSize))
      further = list.pop() ?? firstMark
      indices.push(...list)
    }
    const used = indices.filter((index) => index < firstMark)
    if (used.length > most) throw new Error('More sectors than the file has')
    return used
  }

  /** The last sector may be cut short. @throws when the file ends before it */
  private sector(index: number, sectorSize: number): Uint8Array {
    const start = (index + 1) * sectorSize
    if (start >= this.bytes.byteLength) throw new Error('A sector is outside of its file')
    return new Uint8Array(this.bytes, start, Math.min(sectorSize, this.bytes.byteLength - start))
  }
}

function entriesOf(directory: Uint8Array): readonly Entry[] {
  const view = viewOf(directory)
  return Array.from({ length: Math.floor(directory.length / entrySize) }, (_, index) => {
    const place = index * entrySize
    const number = (offset: number) => view.getUint32(place + offset, true)
    const nameSize = Math.min(64, view.getUint16(place + 64, true))
    return {
      name: new TextDecoder('utf-16le').decode(directory.subarray(place, place + Math.max(0, nameSize - 2))),
      isStream: view.getUint8(place + 66) === 2,
      beside: [number(68), number(72)],
      child: number(76),
      start: number(116),
      size: number(120),
    }
  })
}

function numbersOf(bytes: Uint8Array): number[] {
  const view = viewOf(bytes)
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => view.getUint32(index * 4, true))
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let place = 0
  for (const part of parts) {
    whole.set(part, place)
    place += part.length
  }
  return whole
}
