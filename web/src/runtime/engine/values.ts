import { isPlainObject } from './kinds'
import { untracked } from './tracked'

const compareBudget = 5000

/** Equal in structure. Gives up, answering false, on values too large to compare cheaply. */
export function isSame(a: unknown, b: unknown): boolean {
  const left = { steps: compareBudget }
  return compare(a, b, left)
}

function compare(a: unknown, b: unknown, left: { steps: number }): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  left.steps -= 1
  if (left.steps < 0) return false
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item, i) => compare(item, b[i], left))
  }
  if (a instanceof Date) return b instanceof Date && a.getTime() === b.getTime()
  if (!isPlainObject(a) || !isPlainObject(b)) return false
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.prototype.hasOwnProperty.call(b, key) && compare(a[key], b[key], left))
  )
}

/** The same list or object anew, with its rows: it may have been changed from inside. */
export function renewed(value: unknown): unknown {
  const own = untracked(value)
  if (Array.isArray(own)) return own.map((item: unknown) => (isPlainObject(item) ? { ...item } : item))
  return isPlainObject(own) ? { ...own } : own
}

const maximalDepth = 200

/**
 * The value as JSON would carry it: functions and `undefined` members gone, dates as ISO text, bigint as text. The
 * same object is returned when nothing had to change, so that parts stay shared.
 */
export function toPlain(value: unknown): unknown {
  return plain(value, 0, [])
}

function plain(value: unknown, depth: number, parents: object[]): unknown {
  switch (typeof value) {
    case 'function':
    case 'symbol':
      return undefined
    case 'bigint':
      return String(value)
    case 'number':
      // As JSON has it, which is how values reach components.
      return Number.isFinite(value) ? value : null
    case 'object':
      break
    default:
      return value
  }
  if (value === null || depth > maximalDepth || parents.includes(value)) return null
  const original = untracked(value) as object
  if (original !== value) return plain(original, depth, parents)
  const own = value as { readonly toJSON?: unknown }
  if (typeof own.toJSON === 'function') return plainFromJSON(value, own.toJSON as () => unknown, depth, parents)
  if (value instanceof Error) return { name: value.name, message: value.message }
  if (value instanceof Blob) return value
  parents.push(value)
  const result = Array.isArray(value) ? plainArray(value, depth, parents) : plainRecord(value, depth, parents)
  parents.pop()
  return result
}

/** Most of every table: as it is. */
function isPlainScalar(value: unknown): boolean {
  return typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value)) || typeof value === 'boolean' || value === null
}

function plainFromJSON(value: object, toJSON: () => unknown, depth: number, parents: object[]): unknown {
  try {
    const json = toJSON.call(value)
    return json === value ? null : plain(json, depth + 1, parents)
  } catch {
    return null
  }
}

function plainArray(value: readonly unknown[], depth: number, parents: object[]): readonly unknown[] {
  let copy: unknown[] | undefined
  for (let i = 0; i < value.length; i += 1) {
    const own = value[i]
    if (copy === undefined && isPlainScalar(own)) continue
    const item = plain(own, depth + 1, parents)
    if (copy === undefined && (item === undefined || !Object.is(item, own))) copy = value.slice(0, i)
    copy?.push(item === undefined ? null : item)
  }
  return copy ?? value
}

function plainRecord(value: object, depth: number, parents: object[]): object {
  const record = value as Record<string, unknown>
  const keys = Object.keys(record)
  let copy: Record<string, unknown> | undefined = isPlainObject(value) ? undefined : {}
  for (let i = 0; i < keys.length; i += 1) {
    const key = keys[i] as string
    const own = record[key]
    if (copy === undefined && isPlainScalar(own)) continue
    const item = plain(own, depth + 1, parents)
    const isDropped = item === undefined
    if (copy === undefined && (isDropped || !Object.is(item, own))) {
      copy = Object.fromEntries(keys.slice(0, i).map((earlier) => [earlier, record[earlier]]))
    }
    if (copy !== undefined && !isDropped) copy[key] = item
  }
  return copy ?? value
}

/** What a query is sent: like {@link toPlain}, but a function becomes a text and NaN `null`. */
export function toSlotValue(value: unknown): unknown {
  if (value === undefined) return undefined
  if (typeof value === 'function') return 'Function call'
  try {
    const text = JSON.stringify(value, (_, item: unknown) => {
      if (typeof item === 'function') return 'Function call'
      return typeof item === 'bigint' ? String(item) : item
    })
    return text === undefined ? undefined : (JSON.parse(text) as unknown)
  } catch {
    return null
  }
}

export function messageOf(error: unknown): string {
  if (typeof error === 'string') return error
  if (typeof error === 'object' && error !== null) {
    const message = (error as { message?: unknown }).message
    if (typeof message === 'string' && message !== '') return message
  }
  try {
    return String(error)
  } catch {
    return 'Unknown error'
  }
}
