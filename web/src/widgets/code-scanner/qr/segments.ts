const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'

class Bits {
  private at = 0
  constructor(private readonly bytes: Uint8Array) {}

  get left(): number {
    return this.bytes.length * 8 - this.at
  }

  take(count: number): number {
    let value = 0
    for (let i = 0; i < count; i += 1, this.at += 1) value = value * 2 + (((this.bytes[this.at >> 3] ?? 0) >> (7 - (this.at & 7))) & 1)
    return value
  }
}

/** Character sets by their number in a code; bytes without one are UTF-8, or Latin where they are not. */
const encodings: Readonly<Record<number, string>> = { 1: 'iso-8859-1', 3: 'iso-8859-1', 7: 'iso-8859-5', 20: 'shift_jis', 25: 'utf-16be', 26: 'utf-8' }

/** The text that a code's data stands for: numbers, letters, bytes and Kanji, one after the other (ISO/IEC 18004 §7.4). */
export function readSegments(data: Uint8Array, version: number): string | undefined {
  const bits = new Bits(data)
  const size = version < 10 ? 0 : version < 27 ? 1 : 2
  let encoding: string | undefined
  let text = ''
  while (bits.left >= 4) {
    const mode = bits.take(4)
    if (mode === 0) break
    if (mode === 7) encoding = encodings[readDesignator(bits)]
    else if (mode === 1) text += readNumbers(bits, bits.take([10, 12, 14][size] ?? 10))
    else if (mode === 2) text += readLetters(bits, bits.take([9, 11, 13][size] ?? 9))
    else if (mode === 4) text += readBytes(bits, bits.take(size === 0 ? 8 : 16), encoding)
    else if (mode === 8) text += readKanji(bits, bits.take([8, 10, 12][size] ?? 8))
    else if (mode === 3) bits.take(16)
    else if (mode === 9) bits.take(8)
    else if (mode !== 5) return undefined
  }
  return text
}

function readDesignator(bits: Bits): number {
  const first = bits.take(8)
  if (first < 128) return first
  return first < 192 ? (first & 63) * 256 + bits.take(8) : (first & 31) * 65536 + bits.take(16)
}

function readNumbers(bits: Bits, count: number): string {
  let text = ''
  for (let left = count; left > 0 && bits.left > 0; left -= 3) {
    const digits = Math.min(3, left)
    text += String(bits.take([0, 4, 7, 10][digits] ?? 0)).padStart(digits, '0')
  }
  return text
}

function readLetters(bits: Bits, count: number): string {
  let text = ''
  for (let left = count; left > 0 && bits.left > 0; left -= 2) {
    const pair = bits.take(left === 1 ? 6 : 11)
    text += left === 1 ? letters.charAt(pair) : letters.charAt(Math.floor(pair / 45)) + letters.charAt(pair % 45)
  }
  return text
}

function readBytes(bits: Bits, count: number, encoding: string | undefined): string {
  const bytes = Uint8Array.from({ length: Math.min(count, Math.floor(bits.left / 8)) }, () => bits.take(8))
  if (encoding !== undefined) return new TextDecoder(encoding).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('iso-8859-1').decode(bytes)
  }
}

function readKanji(bits: Bits, count: number): string {
  const bytes: number[] = []
  for (let left = count; left > 0 && bits.left > 0; left -= 1) {
    const value = bits.take(13)
    const code = Math.floor(value / 0xc0) * 256 + (value % 0xc0)
    const full = code + (code < 0x1f00 ? 0x8140 : 0xc140)
    bytes.push(full >> 8, full & 255)
  }
  return new TextDecoder('shift_jis').decode(Uint8Array.from(bytes))
}
