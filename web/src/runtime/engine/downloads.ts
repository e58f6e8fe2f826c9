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

/**
 * What `download` saves: text, a blob, a data URL, JSON of a value; base64 when a type is given or the name is one of a file that holds
 * no text; bytes of a text that stands for them, as the binary answers of queries do.
 */
export function downloadContent(data: unknown, fileName: string, type: string | undefined, blobs: BlobAddresses): string | Blob {
  if (data instanceof Blob) return data
  if (data instanceof ArrayBuffer || data instanceof Uint8Array) return new Blob([data], { type: type ?? '' })
  if (isObject(data)) return JSON.stringify(data, null, 2)
  const text = String(data ?? '')
  if (text.startsWith('blob:')) return blobs.find(text) ?? text
  if (/^https?:\/\//i.test(text)) return text
  const url = /^data:([^,]*);base64,(.*)$/s.exec(text)
  if (url !== null) return decode(url[2] ?? '', type ?? url[1]) ?? text
  const mayBeEncoded = type !== undefined || isBinaryName(fileName)
  return (mayBeEncoded ? decode(text, type) : undefined) ?? bytesOf(text, type) ?? text
}

const textEndings = new Set(['txt', 'csv', 'tsv', 'json', 'xml', 'html', 'htm', 'md', 'sql', 'svg', 'log', 'js', 'css', 'yaml', 'yml', 'ics', 'vcf'])

function isBinaryName(fileName: string): boolean {
  const ending = /\.([a-z0-9]{1,8})$/i.exec(fileName)?.[1]
  return ending !== undefined && !textEndings.has(ending.toLowerCase())
}

/** One character per byte, told from text by control characters that no text has. */
function bytesOf(text: string, type: string | undefined): Blob | undefined {
  if (!/[\0-\x08\x0e-\x1f\x80-\x9f]/.test(text) || /[^\0-\xff]/.test(text)) return undefined
  return new Blob([Uint8Array.from(text, (char) => char.charCodeAt(0))], { type: type ?? '' })
}

function decode(text: string, type: string | undefined): Blob | undefined {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/\s]+={0,2}$/.test(text) || text === '') return undefined
  try {
    return new Blob([Uint8Array.from(atob(text), (char) => char.charCodeAt(0))], { type: type ?? '' })
  } catch {
    return undefined
  }
}
