import type { AlertStyle, HostAction, OutsideRequest, PositionOptions, StoreChange } from '../runtime/engine/host'
import type { RuntimeProblem } from '../runtime/page-runtime'
import type { SandboxMessage, WidgetChanges } from './protocol'

/**
 * Reads a message that came out of the sandbox. User code can send anything through the port, so every part is
 * checked and copied; what does not fit is `undefined` and gets no answer.
 */
export function readMessage(data: unknown): SandboxMessage | undefined {
  if (!isRecord(data)) return undefined
  const id = asID(data['id'])
  switch (data['type']) {
    case 'ready':
      return isChanges(data['widgets']) ? { type: 'ready', widgets: data['widgets'] } : undefined
    case 'patch':
      return isChanges(data['widgets']) && typeof data['sequence'] === 'number'
        ? { type: 'patch', sequence: data['sequence'], widgets: data['widgets'] }
        : undefined
    case 'act': {
      const action = readAction(data['action'])
      return id !== undefined && action !== undefined ? { type: 'act', id, action } : undefined
    }
    case 'query':
      return id === undefined ? undefined : readQuery(id, data)
    case 'done':
      return id === undefined ? undefined : { type: 'done', id, success: data['success'] === true, ...errorOf(data['error']) }
    case 'told':
      return id === undefined ? undefined : { type: 'told', id, answer: data['answer'] }
    case 'problems':
      return { type: 'problems', problems: readProblems(data['problems']) }
    case 'store':
      return { type: 'store', changes: readStoreChanges(data['changes']) }
    case 'begin':
      return { type: 'begin', place: cut(data['place'], limits.name), kind: data['kind'] === 'data' ? 'data' : 'event' }
    case 'pong':
      return typeof data['number'] === 'number' ? { type: 'pong', number: data['number'] } : undefined
    case 'failed':
      return { type: 'failed', message: cut(data['message'], limits.message) }
    default:
      return undefined
  }
}

/** Characters, unless named otherwise. */
const limits = {
  name: 500,
  message: 10_000,
  address: 8_000,
  text: 50_000_000,
  problems: 200,
  storeChanges: 10_000,
  headers: 100,
  timeout: 10 * 60_000,
} as const

function readQuery(id: number, data: Readonly<Record<string, unknown>>): SandboxMessage | undefined {
  const { queryID, slots, timeout, isAutomatic, page } = data
  if (typeof queryID !== 'string' || queryID.length > limits.name || !isRecord(slots)) return undefined
  const bounded = typeof timeout === 'number' && timeout > 0 ? Math.min(timeout, limits.timeout) : 10_000
  const query = { type: 'query', id, queryID, slots, timeout: bounded, isAutomatic: isAutomatic === true } as const
  return page === 'next' || page === 'prev' ? { ...query, page } : query
}

function readAction(value: unknown): HostAction | undefined {
  if (!isRecord(value)) return undefined
  switch (value['kind']) {
    case 'alert':
      return { kind: 'alert', message: cut(value['message'], limits.message), style: readStyle(value['style']) }
    case 'navigate':
      return readNavigation(value)
    case 'copy':
      return { kind: 'copy', text: cut(value['text'], limits.text) }
    case 'confirm':
      return { kind: 'confirm', message: cut(value['message'], limits.message) }
    case 'download':
      return readDownload(value)
    case 'postMessage':
      return {
        kind: 'postMessage',
        message: value['message'],
        target: cut(value['target'], limits.name),
        origin: cut(value['origin'], limits.address),
      }
    case 'signOut': {
      const { redirect } = value
      return { kind: 'signOut', ...(typeof redirect === 'string' ? { redirect: redirect.slice(0, limits.address) } : {}) }
    }
    case 'locate':
    case 'watchPosition':
      return { kind: value['kind'], options: readPositionOptions(value['options']) }
    case 'clearWatch':
      return { kind: 'clearWatch' }
    case 'fetch': {
      const request = readRequest(value['request'])
      return request === undefined ? undefined : { kind: 'fetch', request }
    }
    default:
      return undefined
  }
}

function readPositionOptions(value: unknown): PositionOptions {
  if (!isRecord(value)) return {}
  const { enableHighAccuracy, timeout, maximumAge } = value
  return {
    ...(enableHighAccuracy === true ? { enableHighAccuracy } : {}),
    ...(typeof timeout === 'number' && timeout >= 0 ? { timeout: Math.min(timeout, limits.timeout) } : {}),
    ...(typeof maximumAge === 'number' && maximumAge >= 0 ? { maximumAge: Math.min(maximumAge, limits.timeout) } : {}),
  }
}

function readNavigation(value: Readonly<Record<string, unknown>>): HostAction | undefined {
  const { target, params, mode } = value
  if (typeof target !== 'string' || target.length > limits.address || !isRecord(params)) return undefined
  const texts = Object.entries(params).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return {
    kind: 'navigate',
    target,
    params: Object.fromEntries(texts.map(([key, text]) => [key, text.slice(0, limits.address)])),
    mode: mode === 'NEW_WINDOW' ? 'NEW_WINDOW' : 'SAME_WINDOW',
  }
}

function readDownload(value: Readonly<Record<string, unknown>>): HostAction | undefined {
  const { data, fileName, type } = value
  const isSound = data instanceof Blob || (typeof data === 'string' && data.length <= 10 * limits.text)
  if (!isSound || typeof fileName !== 'string') return undefined
  const known = typeof type === 'string' ? { type: type.slice(0, limits.name) } : {}
  return { kind: 'download', data, fileName: fileName.slice(0, limits.name), ...known }
}

/** Only what can be sent without a name or a right of anybody. */
function readRequest(value: unknown): OutsideRequest | undefined {
  if (!isRecord(value)) return undefined
  const { url, method, headers, body, mode, redirect } = value
  if (typeof url !== 'string' || url.length > limits.address || !/^(https?|blob):/i.test(url)) return undefined
  if (typeof method !== 'string' || !/^[A-Za-z]{1,20}$/.test(method) || !Array.isArray(headers)) return undefined
  const pairs = headers.slice(0, limits.headers).flatMap((pair: unknown): readonly (readonly [string, string])[] => {
    const [name, text] = Array.isArray(pair) ? (pair as readonly unknown[]) : []
    return typeof name === 'string' && typeof text === 'string' ? [[name.slice(0, limits.name), text.slice(0, limits.message)]] : []
  })
  return {
    url,
    method,
    headers: pairs,
    mode: mode === 'no-cors' ? 'no-cors' : 'cors',
    redirect: redirect === 'error' || redirect === 'manual' ? redirect : 'follow',
    ...(body instanceof Blob ? { body } : {}),
  }
}

function readStyle(value: unknown): AlertStyle {
  return value === 'info' || value === 'success' || value === 'warning' || value === 'error' ? value : 'default'
}

const problemKinds: readonly string[] = ['syntax', 'evaluation', 'validation', 'cycle', 'event', 'query', 'stopped']

function readProblems(value: unknown): readonly RuntimeProblem[] {
  if (!Array.isArray(value)) return []
  return value.slice(-limits.problems).flatMap((item: unknown) => {
    if (!isRecord(item) || !problemKinds.includes(String(item['kind']))) return []
    return {
      place: cut(item['place'], limits.name),
      message: cut(item['message'], limits.message),
      kind: item['kind'] as RuntimeProblem['kind'],
      count: typeof item['count'] === 'number' ? item['count'] : 1,
    }
  })
}

function readStoreChanges(value: unknown): readonly StoreChange[] {
  if (!Array.isArray(value)) return []
  return value.slice(0, limits.storeChanges).flatMap((item: unknown): readonly StoreChange[] => {
    if (!isRecord(item)) return []
    if (item['kind'] === 'clear') return [{ kind: 'clear' }]
    const { key } = item
    if (typeof key !== 'string' || key.length > limits.message) return []
    if (item['kind'] === 'remove') return [{ kind: 'remove', key }]
    return item['kind'] === 'set' ? [{ kind: 'set', key, value: item['value'], persists: item['persists'] === true }] : []
  })
}

function isChanges(value: unknown): value is WidgetChanges {
  return isRecord(value) && Object.values(value).every(isRecord)
}

function errorOf(value: unknown): { readonly error?: string } {
  return typeof value === 'string' ? { error: value.slice(0, limits.message) } : {}
}

function asID(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : undefined
}

function cut(value: unknown, length: number): string {
  return typeof value === 'string' ? value.slice(0, length) : ''
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
