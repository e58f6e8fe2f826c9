import { hashes } from './hashes'
import type { HashName } from './hashes'

/**
 * What apps use of `crypto.subtle` (W3C Web Cryptography API): digests, and HMAC with keys of their own. Browsers have it in
 * secure contexts only, which the sandbox never is. Everything else is refused with `NotSupportedError`.
 */

const names: Readonly<Record<string, HashName>> = { 'SHA-1': 'sha1', 'SHA-256': 'sha256', 'SHA-384': 'sha384', 'SHA-512': 'sha512' }

type Algorithm = string | { readonly name: string }

/** As much of a `CryptoKey` as code looks at; the bytes are kept apart. */
interface Key {
  readonly type: 'secret'
  readonly extractable: boolean
  readonly algorithm: { readonly name: 'HMAC'; readonly hash: { readonly name: string }; readonly length: number }
  readonly usages: readonly string[]
}

const secrets = new WeakMap<Key, Uint8Array>()

async function digest(algorithm: Algorithm, data: BufferSource): Promise<ArrayBuffer> {
  return hash(hashOf(algorithm), bytesOf(data)).buffer
}

async function importKey(
  format: string,
  data: BufferSource,
  algorithm: Algorithm & { readonly hash?: Algorithm },
  extractable: boolean,
  usages: readonly string[],
): Promise<Key> {
  if (format !== 'raw') throw unsupported(`Keys of the format "${format}"`)
  isHMAC(algorithm)
  const { hash: inner } = algorithm
  if (inner === undefined) throw new TypeError('The algorithm names no hash')
  hashOf(inner)
  const bytes = bytesOf(data)
  const key: Key = { type: 'secret', extractable, algorithm: { name: 'HMAC', hash: { name: nameOf(inner) }, length: bytes.length * 8 }, usages: [...usages] }
  secrets.set(key, bytes)
  return key
}

async function sign(algorithm: Algorithm, key: Key, data: BufferSource): Promise<ArrayBuffer> {
  isHMAC(algorithm)
  return hmac(key, 'sign', data).buffer
}

async function verify(algorithm: Algorithm, key: Key, signature: BufferSource, data: BufferSource): Promise<boolean> {
  isHMAC(algorithm)
  const given = bytesOf(signature)
  const own = hmac(key, 'verify', data)
  // No early end, which would tell how much of it is right.
  return given.length === own.length && own.reduce((difference, byte, place) => difference | (byte ^ (given[place] ?? 0)), 0) === 0
}

/** RFC 2104. */
function hmac(key: Key, usage: string, data: BufferSource): Uint8Array {
  const secret = secrets.get(key)
  if (secret === undefined || !key.usages.includes(usage)) throw new DOMException(`The key can't be used to ${usage}`, 'InvalidAccessError')
  const name = hashOf(key.algorithm.hash)
  const block = new Uint8Array(name === 'sha384' || name === 'sha512' ? 128 : 64)
  block.set(secret.length > block.length ? hash(name, secret) : secret)
  const inner = hash(name, joined(block.map((byte) => byte ^ 0x36), bytesOf(data)))
  return hash(name, joined(block.map((byte) => byte ^ 0x5c), inner))
}

function hash(name: HashName, bytes: Uint8Array): Uint8Array {
  return Uint8Array.from(hashes[name](bytes).match(/../g) ?? [], (digits) => parseInt(digits, 16))
}

function hashOf(algorithm: Algorithm): HashName {
  const found = names[nameOf(algorithm)]
  if (found === undefined) throw unsupported(`"${nameOf(algorithm)}"`)
  return found
}

function isHMAC(algorithm: Algorithm): void {
  if (nameOf(algorithm) !== 'HMAC') throw unsupported(`"${nameOf(algorithm)}"`)
}

function nameOf(algorithm: Algorithm): string {
  return String(typeof algorithm === 'string' ? algorithm : algorithm.name).toUpperCase()
}

function bytesOf(data: BufferSource): Uint8Array {
  if (data instanceof ArrayBuffer) return new Uint8Array(data.slice(0))
  if (ArrayBuffer.isView(data)) return new Uint8Array(data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength))
  throw new TypeError('The data is neither an ArrayBuffer nor a view of one')
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const result = new Uint8Array(first.length + second.length)
  result.set(first)
  result.set(second, first.length)
  return result
}

function unsupported(what: string): DOMException {
  return new DOMException(`${what} is not supported here`, 'NotSupportedError')
}

const supported: Readonly<Record<string, unknown>> = { digest, importKey, sign, verify }
const others = ['encrypt', 'decrypt', 'generateKey', 'deriveKey', 'deriveBits', 'exportKey', 'wrapKey', 'unwrapKey']

/** In the place of `crypto.subtle`. */
export const subtle = {
  ...supported,
  ...Object.fromEntries(others.map((name) => [name, async () => Promise.reject(unsupported(`crypto.subtle.${name}`))])),
} as unknown as SubtleCrypto
