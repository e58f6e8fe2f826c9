import type { OutsideAnswer, OutsideRequest } from './host'
import type { PlatformContext } from './platform'
import { messageOf } from './values'

/**
 * `fetch` of user code (runtime §4.3). The sandbox has no network: the page sends the request, without credentials and
 * only to hosts that the app's settings allow. Contents that the code itself has an address for need no network.
 */
export async function fetchOutside(context: PlatformContext, input: unknown, options: unknown): Promise<Response> {
  const request = readRequest(input, options)
  const own = ownContent(context, request.url)
  if (own !== undefined) return respond({ ...empty, url: request.url, body: own, headers: [['content-type', own.type]] })
  if (!/^(https?|blob):/.test(request.url)) throw failure('Only https addresses can be called')
  const { signal } = request
  signal?.throwIfAborted()
  const { running } = context.page
  const { place, cause } = running
  const body = await bodyOf(request)
  // Reading took turns of its own.
  running.turn(place, cause)
  const asked = { kind: 'fetch', request: { ...describe(request), ...(body === undefined ? {} : { body }) } } as const
  const answering = context.host.perform(asked).catch((error: unknown) => {
    throw failure(messageOf(error))
  })
  return respond((await unlessAborted(signal, answering)) as OutsideAnswer)
}

function failure(reason: string): TypeError {
  return new TypeError(`fetch failed. ${reason}`)
}

function readRequest(input: unknown, options: unknown): Request {
  try {
    return new Request(input as RequestInfo, { ...(options as RequestInit | undefined), credentials: 'omit' })
  } catch (error) {
    // The sandbox has no address that others could be relative to.
    const isWhole = /^[a-z]+:/i.test(String(input instanceof Request ? input.url : input))
    throw failure(isWhole ? messageOf(error) : 'It needs a whole address, such as https://api.example.com/items')
  }
}

function describe({ url, method, headers, mode, redirect }: Request): OutsideRequest {
  return { url, method, headers: [...headers.entries()], mode: mode === 'no-cors' ? mode : 'cors', redirect }
}

async function bodyOf(request: Request): Promise<Blob | undefined> {
  if (request.method === 'GET' || request.method === 'HEAD') return undefined
  const body = await request.blob()
  return body.size === 0 ? undefined : body
}

/** What is behind a data address, or behind one that the code made itself. */
function ownContent({ blobs }: PlatformContext, url: string): Blob | undefined {
  if (url.startsWith('blob:')) return blobs.find(url)
  const data = /^data:([^,]*?)(;base64)?,(.*)$/s.exec(url)
  if (data === null) return undefined
  const [, type = '', isBase64, text = ''] = data
  const plain = decodeURIComponent(text)
  const bytes = isBase64 === undefined ? new TextEncoder().encode(plain) : Uint8Array.from(atob(plain), (char) => char.charCodeAt(0))
  return new Blob([bytes], { type: type === '' ? 'text/plain' : type })
}

const empty = { status: 200, statusText: 'OK', type: 'basic', isRedirected: false } as const
/** Answers with these never have a body. */
const bodiless: readonly number[] = [204, 205, 304]

function respond({ url, status, statusText, headers, body, type, isRedirected }: OutsideAnswer): Response {
  const pairs = headers.map(([name, value]): [string, string] => [name, value])
  const isHidden = status === 0
  const response = new Response(isHidden || bodiless.includes(status) ? null : body, { status: isHidden ? 200 : status, statusText, headers: pairs })
  const shown = { url, type, redirected: isRedirected, ...(isHidden ? { status: 0, ok: false } : {}) }
  for (const [name, value] of Object.entries(shown)) Object.defineProperty(response, name, { value, configurable: true })
  return response
}

/** Whoever gave up hears of it at once. */
function unlessAborted(signal: AbortSignal | undefined, answering: Promise<unknown>): Promise<unknown> {
  return new Promise((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
    answering.then(resolve, reject)
  })
}
