import { hashes } from './hashes'
import type { HashName } from './hashes'

/** The commonly used part of node-forge (runtime §6.1): digests, HMAC, encodings, random bytes. Texts hold one byte per character. */

const blockSizes: Readonly<Record<HashName, 64 | 128>> = { md5: 64, sha1: 64, sha256: 64, sha384: 128, sha512: 128 }

/** Bytes to read from the front. */
class ByteBuffer {
  constructor(public data = '') {}
  length = () => this.data.length
  isEmpty = () => this.data === ''
  bytes = (count?: number) => (count === undefined ? this.data : this.data.slice(0, count))
  toHex = () => bytesToHex(this.data)
  toString = () => decodeUtf8(this.data)
  copy = () => new ByteBuffer(this.data)
  getBytes(count = this.data.length): string {
    const taken = this.data.slice(0, count)
    this.data = this.data.slice(count)
    return taken
  }
  getByte = () => this.getBytes(1).charCodeAt(0)
  putBytes(bytes: string): this {
    this.data += bytes
    return this
  }
  putByte = (byte: number) => this.putBytes(String.fromCharCode(byte & 255))
  putString = (text: string) => this.putBytes(encodeUtf8(text))
}

function digest(algorithm: HashName) {
  let message = ''
  const self = {
    algorithm,
    blockLength: blockSizes[algorithm],
    start: () => {
      message = ''
      return self
    },
    update: (text: string, encoding?: string) => {
      message += encoding === 'utf8' ? encodeUtf8(text) : text
      return self
    },
    digest: () => new ByteBuffer(hexToBytes(hashes[algorithm](toArray(message)))),
  }
  return self
}

function hmac() {
  let algorithm: HashName = 'sha1'
  let inner = ''
  let outer = ''
  let message = ''
  const hash = (text: string) => hexToBytes(hashes[algorithm](toArray(text)))
  const self = {
    start: (name: HashName | ReturnType<typeof digest>, key: string | ByteBuffer) => {
      algorithm = typeof name === 'string' ? (name.toLowerCase() as HashName) : name.algorithm
      if (!(algorithm in hashes)) throw new Error(`Unknown hash algorithm "${algorithm}"`)
      const size = blockSizes[algorithm]
      const given = typeof key === 'string' ? key : key.bytes()
      const bytes = toArray((given.length > size ? hash(given) : given).padEnd(size, '\0'))
      inner = fromArray(bytes.map((byte) => byte ^ 0x36))
      outer = fromArray(bytes.map((byte) => byte ^ 0x5c))
      message = ''
      return self
    },
    update: (text: string) => {
      message += text
      return self
    },
    digest: () => new ByteBuffer(hash(outer + hash(inner + message))),
    getMac: () => self.digest(),
  }
  return self
}

function toArray(bytes: string): Uint8Array {
  return Uint8Array.from(bytes, (char) => char.charCodeAt(0) & 255)
}

function fromArray(bytes: Uint8Array): string {
  let text = ''
  for (let start = 0; start < bytes.length; start += 8192) text += String.fromCharCode(...bytes.subarray(start, start + 8192))
  return text
}

function bytesToHex(bytes: string): string {
  return [...toArray(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

function hexToBytes(hex: string): string {
  const even = hex.length % 2 === 0 ? hex : `0${hex}`
  return (even.match(/../g) ?? []).map((pair) => String.fromCharCode(parseInt(pair, 16))).join('')
}

function encodeUtf8(text: string): string {
  return fromArray(new TextEncoder().encode(text))
}

function decodeUtf8(bytes: string): string {
  return new TextDecoder().decode(toArray(bytes))
}

function randomBytes(count: number): string {
  const bytes = new Uint8Array(count)
  for (let start = 0; start < count; start += 65_536) crypto.getRandomValues(bytes.subarray(start, start + 65_536))
  return fromArray(bytes)
}

const names = Object.keys(hashes) as readonly HashName[]
const md = Object.fromEntries(names.map((name) => [name, { create: () => digest(name) }]))

/** What no app among many that we looked at calls. */
const absent = ['aes', 'asn1', 'cipher', 'des', 'ed25519', 'kem', 'pbe', 'pem', 'pkcs1', 'pkcs12', 'pkcs5', 'pkcs7', 'pki', 'prime', 'rsa', 'ssh']

/** Says so, where `undefined` would fail a line later without a reason. */
function withoutRest<Part extends object>(part: Part): Part {
  for (const name of absent) {
    Object.defineProperty(part, name, {
      configurable: true,
      get: () => {
        throw new Error(`forge.${name} is not built in. An app that needs it can list node-forge as a library of its own, under the name forge`)
      },
    })
  }
  return part
}

export const forge = withoutRest({
  md: { ...md, algorithms: md },
  hmac: { create: hmac },
  random: {
    getBytesSync: randomBytes,
    getBytes: (count: number, callback?: (error: null, bytes: string) => void) => {
      const bytes = randomBytes(count)
      callback?.(null, bytes)
      return bytes
    },
  },
  util: {
    encode64: (bytes: string, lineLength?: number) => {
      const text = btoa(bytes)
      return lineLength === undefined ? text : (text.match(new RegExp(`.{1,${lineLength}}`, 'g')) ?? []).join('\r\n')
    },
    decode64: (text: string) => atob(text.replace(/[^A-Za-z0-9+/=]/g, '')),
    bytesToHex,
    hexToBytes,
    encodeUtf8,
    decodeUtf8,
    createBuffer: (bytes: string | ArrayBuffer | Uint8Array = '', encoding = 'raw') => {
      if (typeof bytes === 'string') return new ByteBuffer(encoding === 'utf8' ? encodeUtf8(bytes) : bytes)
      return new ByteBuffer(fromArray(new Uint8Array(bytes)))
    },
    ByteBuffer,
    ByteStringBuffer: ByteBuffer,
  },
})
