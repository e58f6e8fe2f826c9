const isWide = 1
const hasSounds = 4
const hasFormats = 8

/** Reads on through the parts of a record. */
export class PartReader {
  private index = 0
  private place: number

  constructor(private readonly parts: readonly Uint8Array[], start = 0) {
    this.place = start
  }

  get isAtEnd(): boolean {
    return this.part() === undefined
  }

  byte(): number {
    const value = this.part()?.[this.place]
    if (value === undefined) throw new Error('A record ends too early')
    this.place += 1
    return value
  }

  uint16(): number {
    return this.byte() + this.byte() * 0x100
  }

  uint32(): number {
    return this.uint16() + this.uint16() * 0x10000
  }

  /** A text after its length, without the formats of its letters and how they sound. */
  text(length: number): string {
    const flags = this.byte()
    const formats = flags & hasFormats ? this.uint16() : 0
    const sounds = flags & hasSounds ? this.uint32() : 0
    const text = this.letters(length, flags)
    this.skip(formats * 4 + sounds)
    return text
  }

  /** Where letters go on in the next part, it says anew how wide they are. */
  private letters(length: number, flags: number): string {
    let text = this.lettersOfPart(length, flags)
    while (text.length < length) {
      this.index += 1
      this.place = 0
      const width = this.byte()
      text += this.lettersOfPart(length - text.length, width)
    }
    return text
  }

  private lettersOfPart(length: number, flags: number): string {
    const part = this.parts[this.index] ?? new Uint8Array()
    const width = flags & isWide ? 2 : 1
    const count = Math.min(length, Math.floor((part.length - this.place) / width))
    const bytes = part.subarray(this.place, this.place + count * width)
    this.place += count * width
    // A copy, since letters of two bytes need not begin at an even place. Applied, since spreading takes twice as long.
    return Reflect.apply(String.fromCharCode, undefined, width === 1 ? bytes : new Uint16Array(bytes.slice().buffer))
  }

  private skip(count: number): void {
    let left = count
    for (let part = this.part(); left > 0; part = this.part()) {
      if (part === undefined) throw new Error('A record ends too early')
      const skipped = Math.min(left, part.length - this.place)
      this.place += skipped
      left -= skipped
    }
  }

  /** The part with the next byte. */
  private part(): Uint8Array | undefined {
    while (this.index < this.parts.length && this.place >= (this.parts[this.index]?.length ?? 0)) {
      this.index += 1
      this.place = 0
    }
    return this.parts[this.index]
  }
}
