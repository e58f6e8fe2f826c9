import { isPlainObject } from './kinds'

/** One view per value, so that user code can compare what it gets from two variables. */
const proxies = new WeakMap<object, { readonly proxy: object; readonly writers: Set<() => void> }>()
const originals = new WeakMap<object, object>()

/**
 * A view of a value whose writes, at any depth, are reported: `list.push(1)`, `a.b.c = 2`. Values that hide their state
 * (dates, maps, sets) can't be watched: handing one out counts as a write.
 */
export function tracked(value: unknown, onWrite: () => void): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (!Array.isArray(value) && !isPlainObject(value)) {
    onWrite()
    return value
  }
  const known = proxies.get(value)
  if (known !== undefined) {
    known.writers.add(onWrite)
    return known.proxy
  }
  const writers = new Set([onWrite])
  const wrote = () => writers.forEach((writer) => writer())
  const proxy = new Proxy(value, {
    get: (target, key, receiver) => {
      const item: unknown = Reflect.get(target, key, receiver)
      const isFixed = Object.getOwnPropertyDescriptor(target, key)?.configurable === false
      return isFixed ? item : trackedByAll(item, writers)
    },
    set: (target, key, item: unknown) => {
      const done = Reflect.set(target, key, untracked(item))
      wrote()
      return done
    },
    deleteProperty: (target, key) => {
      const done = Reflect.deleteProperty(target, key)
      wrote()
      return done
    },
    defineProperty: (target, key, descriptor) => {
      const done = Reflect.defineProperty(target, key, { ...descriptor, ...unwrapValue(descriptor) })
      wrote()
      return done
    },
  })
  proxies.set(value, { proxy, writers })
  originals.set(proxy, value)
  return proxy
}

function trackedByAll(value: unknown, writers: ReadonlySet<() => void>): unknown {
  let view = value
  for (const writer of writers) view = tracked(value, writer)
  return view
}

/** The value behind a tracked view. */
export function untracked(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? originals.get(value) ?? value : value
}

function unwrapValue(descriptor: PropertyDescriptor): PropertyDescriptor {
  return 'value' in descriptor ? { value: untracked(descriptor.value) } : {}
}
