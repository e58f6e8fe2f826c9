/** A record of an old workbook. */
export interface WorkbookRecord {
  readonly type: number
  readonly view: DataView
  /** What it holds; records that grew too long go on in further parts. */
  readonly parts: readonly Uint8Array[]
}

const continued = 0x3c
const headSize = 4

/** The records of an old workbook, read from several places. */
export class Records {
  private readonly view: DataView
  private unread: number

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.unread = bytes.length
  }

  /** @throws when a record is cut off, or was read before: sheets that lie on each other would be read without end */
  *from(start: number): Generator<WorkbookRecord> {
    let place = start
    while (place + headSize <= this.bytes.length) {
      const type = this.view.getUint16(place, true)
      const first = this.bodyAt(place)
      const parts = [first]
      place += headSize + first.length
      while (place + headSize <= this.bytes.length && this.view.getUint16(place, true) === continued) {
        const part = this.bodyAt(place)
        parts.push(part)
        place += headSize + part.length
      }
      yield { type, view: new DataView(first.buffer, first.byteOffset, first.byteLength), parts }
    }
  }

  private bodyAt(place: number): Uint8Array {
    const size = this.view.getUint16(place + 2, true)
    const start = place + headSize
    this.unread -= headSize + size
    if (start + size > this.bytes.length) throw new Error('A record ends too early')
    if (this.unread < 0) throw new Error('Records lie on each other')
    return this.bytes.subarray(start, start + size)
  }
}
