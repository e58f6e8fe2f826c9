/**
 * The global object as code of a page sees it: what the page names stands on it too, as it did where apps come from
 * (runtime §6.3). What code puts there stays on the real one.
 */
export function globalObject(scope: ReadonlyMap<string, unknown>): object {
  const real = globalThis as unknown as Record<PropertyKey, unknown>
  const own = (name: PropertyKey) => typeof name === 'string' && scope.has(name)
  return new Proxy(real, {
    get: (_, name) => (typeof name === 'string' && scope.has(name) ? scope.get(name) : usable(real, name)),
    has: (_, name) => own(name) || name in real,
    set: (_, name, value) => Reflect.set(real, name, value),
  })
}

/** Functions of the browser work on the real global object only. */
function usable(real: Record<PropertyKey, unknown>, name: PropertyKey): unknown {
  const value = real[name]
  return typeof value === 'function' && value.prototype === undefined ? value.bind(real) : value
}
