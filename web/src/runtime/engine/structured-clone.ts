import { isPlainObject } from './kinds'
import { untracked } from './tracked'

/** The browser's `structuredClone`, which refuses the views that code has of its variables: it is given what is behind them. */
export function cloneOfViews<T>(value: T, options?: StructuredSerializeOptions): T {
  return structuredClone(behind(value, new Map()), options) as T
}

/** Lists and plain objects are made anew, because a view may stand at any depth; each once, so that cycles stay cycles. */
function behind(value: unknown, made: Map<unknown, unknown>): unknown {
  const own = untracked(value)
  if (made.has(own)) return made.get(own)
  if (Array.isArray(own)) {
    const list: unknown[] = []
    made.set(own, list)
    list.length = own.length
    for (const key of own.keys()) if (key in own) list[key] = behind(own[key], made)
    return list
  }
  if (!isPlainObject(own)) return own
  const copy = Object.create(null) as Record<string, unknown>
  made.set(own, copy)
  for (const [key, item] of Object.entries(own)) copy[key] = behind(item, made)
  return copy
}
