/** Hashes of bytes as hexadecimal digits, synchronous. */
export type Hash = (bytes: Uint8Array) => string

export type HashName = 'md5' | 'sha1' | 'sha256' | 'sha384' | 'sha512'

export const hashes: Readonly<Record<HashName, Hash>> = {
  md5: (bytes) => hex(md5(bytes), true),
  sha1: (bytes) => hex(sha1(bytes)),
  sha256: (bytes) => hex(sha256(bytes)),
  sha384: (bytes) => sha512(bytes, 384).slice(0, 96),
  sha512: (bytes) => sha512(bytes, 512),
}

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by))
}

/** The message with its end mark and length, in whole blocks. */
function padded(bytes: Uint8Array, block: 64 | 128, isLittle = false): DataView {
  const room = block === 64 ? 8 : 16
  const result = new Uint8Array(Math.ceil((bytes.length + 1 + room) / block) * block)
  result.set(bytes)
  result[bytes.length] = 0x80
  const view = new DataView(result.buffer)
  view.setBigUint64(isLittle ? result.length - 8 : result.length - 8, BigInt(bytes.length) * BigInt(8), isLittle)
  return view
}

function hex(words: ArrayLike<number>, isLittle = false): string {
  const view = new DataView(new ArrayBuffer(words.length * 4))
  for (let i = 0; i < words.length; i += 1) view.setUint32(i * 4, words[i] ?? 0, isLittle)
  return [...new Uint8Array(view.buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

const md5Shifts = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21]

function md5(bytes: Uint8Array): Uint32Array {
  const view = padded(bytes, 64, true)
  const state = Uint32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476)
  for (let start = 0; start < view.byteLength; start += 64) {
    let [a = 0, b = 0, c = 0, d = 0] = state
    for (let i = 0; i < 64; i += 1) {
      const round = i >> 4
      const mixed = [(b & c) | (~b & d), (d & b) | (~d & c), b ^ c ^ d, c ^ (b | ~d)][round] ?? 0
      const place = [i, 5 * i + 1, 3 * i + 5, 7 * i][round] ?? 0
      const constant = Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32)
      const sum = (a + mixed + constant + view.getUint32(start + (place % 16) * 4, true)) | 0
      const turned = rotate(sum, md5Shifts[round * 4 + (i % 4)] ?? 0)
      ;[a, b, c, d] = [d, (b + turned) | 0, b, c]
    }
    add(state, [a, b, c, d])
  }
  return state
}

function sha1(bytes: Uint8Array): Uint32Array {
  const view = padded(bytes, 64)
  const state = Uint32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0)
  const w = new Int32Array(80)
  for (let start = 0; start < view.byteLength; start += 64) {
    for (let i = 0; i < 80; i += 1) {
      w[i] = i < 16 ? view.getInt32(start + i * 4) : rotate(at(w, i - 3) ^ at(w, i - 8) ^ at(w, i - 14) ^ at(w, i - 16), 1)
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0] = state
    for (let i = 0; i < 80; i += 1) {
      const mixed = i < 20 ? (b & c) | (~b & d) : i >= 40 && i < 60 ? (b & c) | (b & d) | (c & d) : b ^ c ^ d
      const constant = [0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6][Math.floor(i / 20)] ?? 0
      const next = (rotate(a, 5) + mixed + e + constant + at(w, i)) | 0
      ;[a, b, c, d, e] = [next, a, rotate(b, 30), c, d]
    }
    add(state, [a, b, c, d, e])
  }
  return state
}

function sha256(bytes: Uint8Array): Uint32Array {
  const view = padded(bytes, 64)
  const state = Uint32Array.from(roots(8, 2), (root) => Number(root >> BigInt(32)))
  const k = Int32Array.from(cubeRoots.slice(0, 64), (root) => Number(root >> BigInt(32)) | 0)
  const w = new Int32Array(64)
  for (let start = 0; start < view.byteLength; start += 64) {
    for (let i = 0; i < 64; i += 1) {
      if (i < 16) {
        w[i] = view.getInt32(start + i * 4)
        continue
      }
      const far = at(w, i - 15)
      const near = at(w, i - 2)
      const s0 = rotate(far, 25) ^ rotate(far, 14) ^ (far >>> 3)
      const s1 = rotate(near, 15) ^ rotate(near, 13) ^ (near >>> 10)
      w[i] = (at(w, i - 16) + s0 + at(w, i - 7) + s1) | 0
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
    for (let i = 0; i < 64; i += 1) {
      const s1 = rotate(e, 26) ^ rotate(e, 21) ^ rotate(e, 7)
      const one = (h + s1 + ((e & f) ^ (~e & g)) + at(k, i) + at(w, i)) | 0
      const s0 = rotate(a, 30) ^ rotate(a, 19) ^ rotate(a, 10)
      const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
      ;[a, b, c, d, e, f, g, h] = [(one + two) | 0, a, b, c, (d + one) | 0, e, f, g]
    }
    add(state, [a, b, c, d, e, f, g, h])
  }
  return state
}

function at(words: Int32Array, place: number): number {
  return words[place] ?? 0
}

function add(state: Uint32Array, words: readonly number[]): void {
  words.forEach((word, i) => {
    state[i] = ((state[i] ?? 0) + word) | 0
  })
}

const mask = (BigInt(1) << BigInt(64)) - BigInt(1)
const sha384Start = [
  'cbbb9d5dc1059ed8', '629a292a367cd507', '9159015a3070dd17', '152fecd8f70e5939',
  '67332667ffc00b31', '8eb44a8768581511', 'db0c2e0d64f98fa7', '47b5481dbefa4fa4',
].map((digits) => BigInt(`0x${digits}`))

function sha512(bytes: Uint8Array, length: 384 | 512): string {
  const view = padded(bytes, 128)
  const turn = (word: bigint, by: number) => ((word >> BigInt(by)) | (word << BigInt(64 - by))) & mask
  let state: readonly bigint[] = length === 512 ? roots(8, 2) : sha384Start
  for (let start = 0; start < view.byteLength; start += 128) {
    const w: bigint[] = []
    const word = (i: number) => w[i] ?? BigInt(0)
    for (let i = 0; i < 80; i += 1) {
      if (i < 16) {
        w.push(view.getBigUint64(start + i * 8))
        continue
      }
      const far = word(i - 15)
      const near = word(i - 2)
      const s0 = turn(far, 1) ^ turn(far, 8) ^ (far >> BigInt(7))
      const s1 = turn(near, 19) ^ turn(near, 61) ^ (near >> BigInt(6))
      w.push((word(i - 16) + s0 + word(i - 7) + s1) & mask)
    }
    let now = state
    for (let i = 0; i < 80; i += 1) {
      const [a, b, c, d, e, f, g, h] = now as [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint]
      const s1 = turn(e, 14) ^ turn(e, 18) ^ turn(e, 41)
      const one = (h + s1 + ((e & f) ^ (~e & mask & g)) + (cubeRoots[i] ?? BigInt(0)) + word(i)) & mask
      const s0 = turn(a, 28) ^ turn(a, 34) ^ turn(a, 39)
      const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) & mask
      now = [(one + two) & mask, a, b, c, (d + one) & mask, e, f, g]
    }
    state = state.map((before, i) => (before + (now[i] ?? BigInt(0))) & mask)
  }
  return state.map((each) => each.toString(16).padStart(16, '0')).join('')
}

/** The first 64 bits behind the point of the roots of the first primes: where the SHA-2 family takes its constants from. */
function roots(count: number, degree: 2 | 3): readonly bigint[] {
  const found: bigint[] = []
  for (let candidate = 2; found.length < count; candidate += 1) {
    let isPrime = true
    for (let i = 2; i * i <= candidate; i += 1) if (candidate % i === 0) isPrime = false
    if (isPrime) found.push(integerRoot(BigInt(candidate) << BigInt(64 * degree), degree) & mask)
  }
  return found
}

function integerRoot(value: bigint, degree: 2 | 3): bigint {
  let low = BigInt(0)
  let high = BigInt(1) << BigInt(70)
  while (high - low > BigInt(1)) {
    const middle = (low + high) >> BigInt(1)
    const power = degree === 2 ? middle * middle : middle * middle * middle
    if (power <= value) low = middle
    else high = middle
  }
  return low
}

const cubeRoots = roots(80, 3)
