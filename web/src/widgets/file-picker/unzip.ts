/** Where a file lies in an archive. */
interface Entry {
  readonly name: string
  readonly method: number
  readonly size: number
  readonly start: number
}

/** A malicious archive may unpack to far more than it is. */
const largest = 200 << 20

/** Reads files of a ZIP archive by name, without holding more than one of them. */
export class Archive {
  private readonly entries: ReadonlyMap<string, Entry>
  private readonly view: DataView

  /** @throws when it is no archive */
  constructor(private readonly bytes: ArrayBuffer) {
    this.view = new DataView(bytes)
    this.entries = new Map(this.directory().map((entry) => [entry.name, entry]))
  }

  /** @returns nothing when there is no such file */
  async text(name: string): Promise<string | undefined> {
    const entry = this.entries.get(name)
    if (entry === undefined) return undefined
    const { view } = this
    const start = entry.start + 30 + view.getUint16(entry.start + 26, true) + view.getUint16(entry.start + 28, true)
    const packed = new Blob([this.bytes.slice(start, start + entry.size)])
    if (entry.method === 0) return packed.text()
    if (entry.method !== 8) throw new Error(`${name} is packed in an unknown way`)
    return inflate(packed)
  }

  /** The list at the archive's end. */
  private directory(): readonly Entry[] {
    const { view } = this
    let end = view.byteLength - 22
    while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1
    if (end < 0) throw new Error('This is not a ZIP archive')
    const entries: Entry[] = []
    let place = view.getUint32(end + 16, true)
    for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
      const nameLength = view.getUint16(place + 28, true)
      entries.push({
        name: new TextDecoder().decode(new Uint8Array(this.bytes, place + 46, nameLength)),
        method: view.getUint16(place + 10, true),
        size: view.getUint32(place + 20, true),
        start: view.getUint32(place + 42, true),
      })
      place += 46 + nameLength + view.getUint16(place + 30, true) + view.getUint16(place + 32, true)
    }
    return entries
  }
}

async function inflate(packed: Blob): Promise<string> {
  const reader = packed.stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  const decoder = new TextDecoder()
  let text = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    text += decoder.decode(value, { stream: true })
    if (text.length > largest) throw new Error('This file unpacks to too much')
  }
}
