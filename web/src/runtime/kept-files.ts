/**
 * Large files that people picked stay in the page: user code and queries pass a short reference around (runtime §8.5),
 * and only what is sent to the server is read.
 */
export type FileFormat = 'Base64' | 'Binary' | 'Text' | 'Array'

interface KeptFile {
  readonly blob: Blob
  readonly format: FileFormat
}

const kept = new Map<string, KeptFile>()
let count = 0
/** More than this is forgotten, oldest first: a page may stay open for days. */
const most = 500
const reference = /blob:[\w:./-]+\?type=(?:Base64|Binary|Text)/g

/** From this size on `data` of a picked file is a reference. */
export const largestInline = 5 * 1000 * 1024

/** A text that stands for the file's contents in that format. */
export function keepFile(blob: Blob, format: FileFormat): string {
  count += 1
  const name = `blob:${Date.now().toString(36)}-${count}?type=${format}`
  kept.set(name, { blob, format })
  const [oldest] = kept.keys()
  if (kept.size > most && oldest !== undefined) kept.delete(oldest)
  return name
}

/** The file behind a reference. */
export function keptFile(text: string): Blob | undefined {
  return kept.get(text)?.blob
}

/** The same value with the contents of files instead of references. */
export async function withFileContents(value: unknown): Promise<unknown> {
  if (typeof value === 'string') return value.includes('blob:') ? withContents(value) : value
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return Promise.all(value.map(withFileContents))
  const entries = Object.entries(value).map(async ([key, item]) => [key, await withFileContents(item)] as const)
  return Object.fromEntries(await Promise.all(entries))
}

async function withContents(text: string): Promise<string> {
  const whole = kept.get(text)
  if (whole !== undefined) return contentsOf(whole.blob, whole.format)
  let done = ''
  let position = 0
  for (const match of text.matchAll(reference)) {
    const [name = ''] = match
    const file = kept.get(name)
    if (file === undefined) continue
    // Inside a longer text, which is JSON as a rule, quotes and line ends have to be escaped.
    const contents = JSON.stringify(await contentsOf(file.blob, file.format)).slice(1, -1)
    done += text.slice(position, match.index) + contents
    position = (match.index ?? 0) + name.length
  }
  return done + text.slice(position)
}

/** A file as text: a data URL, one character per byte, or what its bytes spell. */
export async function contentsOf(blob: Blob, format: FileFormat): Promise<string> {
  if (format === 'Text') return blob.text()
  const binary = binaryText(new Uint8Array(await blob.arrayBuffer()))
  return format === 'Binary' ? binary : `data:${blob.type || 'application/octet-stream'};base64,${btoa(binary)}`
}

function binaryText(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let start = 0; start < bytes.length; start += 8192) {
    parts.push(String.fromCharCode(...bytes.subarray(start, start + 8192)))
  }
  return parts.join('')
}
