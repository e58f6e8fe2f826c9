export interface ZipEntry {
  readonly name: string
  readonly text: string
}

/** A ZIP archive of texts, deflated by the browser. */
export async function zip(entries: readonly ZipEntry[]): Promise<Blob> {
  const files: BlobPart[] = []
  const directory: BlobPart[] = []
  let offset = 0
  let directorySize = 0
  for (const { name, text } of entries) {
    const bytes = new TextEncoder().encode(text)
    const packed = await deflate(bytes)
    const path = new TextEncoder().encode(name)
    const common = record([
      [20, 2], [0x0800, 2], [8, 2], [0, 2], [0x21, 2], [crc32(bytes), 4], [packed.length, 4], [bytes.length, 4], [path.length, 2], [0, 2],
    ])
    const local = [record([[0x04034b50, 4]]), common, path, packed]
    const central = [record([[0x02014b50, 4], [20, 2]]), common, record([[0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]]), path]
    files.push(...local)
    directory.push(...central)
    offset += sizeOf(local)
    directorySize += sizeOf(central)
  }
  const count = entries.length
  const end = record([[0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [directorySize, 4], [offset, 4], [0, 2]])
  return new Blob([...files, ...directory, end])
}

async function deflate(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

/** Numbers of 2 or 4 bytes, the lowest byte first. */
function record(fields: readonly (readonly [value: number, bytes: 2 | 4])[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(fields.reduce((sum, [, bytes]) => sum + bytes, 0)))
  let at = 0
  for (const [value, bytes] of fields) {
    if (bytes === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
    at += bytes
  }
  return new Uint8Array(view.buffer)
}

function sizeOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0)
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value >>> 0
})

export function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (const byte of bytes) value = (table[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8)
  return (value ^ 0xffffffff) >>> 0
}
