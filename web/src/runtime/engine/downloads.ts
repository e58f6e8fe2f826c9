import { isObject } from './kinds'

/** Blobs by the address that `URL.createObjectURL` gave them, which nothing outside the sandbox could open. */
export class BlobAddresses {
  private readonly blobs = new Map<string, Blob>()

  remember(address: string, blob: Blob): void {
    this.blobs.set(address, blob)
  }

  find(address: string): Blob | undefined {
    return this.blobs.get(address)
  }
}

/** What `download` saves: text, a blob, a data URL, base64 when a type is given, or JSON of a value. */
export function downloadContent(data: unknown, type: string | undefined, blobs: BlobAddresses): string | Blob {
  if (data instanceof Blob) return data
  if (data instanceof ArrayBuffer || data instanceof Uint8Array) return new Blob([data], { type: type ?? '' })
  if (isObject(data)) return JSON.stringify(data, null, 2)
  const text = String(data ?? '')
  if (text.startsWith('blob:')) return blobs.find(text) ?? text
  if (/^https?:\/\//i.test(text)) return text
  const url = /^data:([^,]*);base64,(.*)$/s.exec(text)
  if (url !== null) return decode(url[2] ?? '', type ?? url[1]) ?? text
  return (type === undefined ? undefined : decode(text, type)) ?? text
}

function decode(text: string, type: string | undefined): Blob | undefined {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/\s]+={0,2}$/.test(text) || text === '') return undefined
  try {
    const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0))
    return new Blob([bytes], { type: type ?? '' })
  } catch {
    return undefined
  }
}
