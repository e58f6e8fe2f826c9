/**
 * Gives `crypto.randomUUID()` where the browser has it for secure contexts only, which the sandbox never is: its origin is
 * nobody's. RFC 9562, version 4.
 */
export function addRandomUUID(target: Crypto): void {
  if (typeof target.randomUUID === 'function') return
  Object.defineProperty(target, 'randomUUID', { value: () => uuidOf(target.getRandomValues(new Uint8Array(16))), configurable: true, writable: true })
}

/** The text of 16 random bytes, six bits of which say the version and the variant. */
export function uuidOf(bytes: Uint8Array): string {
  const marked = bytes.map((byte, place) => (place === 6 ? (byte & 0x0f) | 0x40 : place === 8 ? (byte & 0x3f) | 0x80 : byte))
  const digits = [...marked].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
