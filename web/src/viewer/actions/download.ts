import { keptFile } from '../../runtime/kept-files'
import { downloadBlob } from '../../widgets/parts/download'
import { safeHref } from '../../widgets/html/urls'

/**
 * Saves what the app's code gave: a blob; a text; base64 together with a type; a `data:` address;
 * or a web address, which the browser itself then fetches.
 */
export async function download(data: string | Blob, fileName: string, type: string | undefined): Promise<void> {
  if (typeof data !== 'string') return downloadBlob(data, fileName)
  const file = keptFile(data)
  if (file !== undefined) return downloadBlob(file, fileName)
  if (/^https?:\/\/\S+$/.test(data)) return follow(data, fileName)
  downloadBlob(blobOf(data, type), fileName)
}

export function blobOf(data: string, type: string | undefined): Blob {
  const address = /^data:([^;,]*)((?:;[^;,]*)*?)(;base64)?,(.*)$/s.exec(data)
  if (address) {
    const [, ownType, , isBase64, body = ''] = address
    const content = isBase64 ? bytesOf(body) : textOf(body)
    return new Blob([content ?? body], { type: ownType || type })
  }
  const bytes = type !== undefined && type !== '' && !type.startsWith('text/') ? bytesOf(data) : undefined
  return new Blob([bytes ?? data], { type: type || 'text/plain;charset=utf-8' })
}

function bytesOf(base64: string): Uint8Array | undefined {
  if (base64.length % 4 === 1 || !/^[A-Za-z0-9+/\s]*={0,2}$/.test(base64)) return undefined
  try {
    return Uint8Array.from(atob(base64.replace(/\s/g, '')), (character) => character.charCodeAt(0))
  } catch {
    return undefined
  }
}

function textOf(body: string): string | undefined {
  try {
    return decodeURIComponent(body)
  } catch {
    return undefined
  }
}

function follow(url: string, fileName: string): void {
  const link = document.createElement('a')
  link.href = safeHref(url) ?? ''
  link.download = fileName
  link.target = '_blank'
  link.rel = 'noopener noreferrer'
  link.click()
}
