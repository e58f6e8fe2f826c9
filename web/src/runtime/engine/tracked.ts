import { isPlainObject } from './kinds'

const proxies = new WeakMap<object, { readonly proxy: object; readonly onWrite: () => void }>()
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
  if (known?.onWrite === onWrite) return known.proxy
  const proxy = new Proxy(value, {
    get: (target, key, receiver) => {
      const item: unknown = Reflect.get(target, key, receiver)
      const isFixed = Object.getOwnPropertyDescriptor(target, key)?.configurable === false
      return isFixed ? item : tracked(item, onWrite)
    },
    set: (target, key, item: unknown) => {
      const done = Reflect.set(target, key, untracked(item))
      onWrite()
      return done
    },
    deleteProperty: (target, key) => {
      const done = Reflect.deleteProperty(target, key)
      onWrite()
      return done
    },
    defineProperty: (target, key, descriptor) => {
      const done = Reflect.defineProperty(target, key, { ...descriptor, ...unwrapValue(descriptor) })
      onWrite()
      return done
    },
  })
  proxies.set(value, { proxy, onWrite })
  originals.set(proxy, value)
  return proxy
}

/** The value behind a tracked view. */
export function untracked(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? originals.get(value) ?? value : value
}

function unwrapValue(descriptor: PropertyDescriptor): PropertyDescriptor {
  return 'value' in descriptor ? { value: untracked(descriptor.value) } : {}
}
