import { apiPrefix } from './client'
import { failure, problemFrom, unreachable } from './problem'
import type { Result } from './problem'
import type { ImportReply } from './types'

/** Bytes; the server refuses more. */
export const largestImport = 64 << 20

export type UploadType = 'application/json' | 'application/zip'

/** The content type for a file, by its first bytes: names lie. `undefined`: neither JSON nor a zip. */
export async function uploadType(file: Blob): Promise<UploadType | undefined> {
  const head = new Uint8Array(await file.slice(0, 64).arrayBuffer())
  if (head[0] === 0x50 && head[1] === 0x4b) return 'application/zip'
  const text = new TextDecoder().decode(head).replace(/^\uFEFF/, '').trimStart()
  return text.startsWith('{') || text.startsWith('[') ? 'application/json' : undefined
}

export interface UploadOptions {
  readonly workspace: string
  readonly file: Blob
  readonly type: UploadType
  readonly signal: AbortSignal
  /** Called with 0...1 while bytes go out. */
  readonly onProgress: (fraction: number) => void
}

/** Sends an export for import. XMLHttpRequest, because fetch tells nothing about an upload under way. */
export function uploadImport({ workspace, file, type, signal, onProgress }: UploadOptions): Promise<Result<ImportReply>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `${apiPrefix}/workspaces/${encodeURIComponent(workspace)}/imports`)
    request.setRequestHeader('Content-Type', type)
    request.setRequestHeader('Accept', 'application/json, application/problem+json')
    request.upload.onprogress = (event) => onProgress(event.total > 0 ? event.loaded / event.total : 0)
    request.onload = () => resolve(read(request))
    request.onerror = () => resolve(failure(unreachable))
    request.onabort = () => reject(new DOMException('The upload was cancelled', 'AbortError'))
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(file)
  })
}

function read(request: XMLHttpRequest): Result<ImportReply> {
  const body = parse(request.responseText)
  if (request.status === 201 || request.status === 200) return { ok: true, value: body as ImportReply }
  const requestID = request.getResponseHeader('x-request-id')
  return failure(problemFrom(request.status, body, requestID, request.getResponseHeader('retry-after')))
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
