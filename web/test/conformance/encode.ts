/** A value as JSON; what JSON can't say becomes `{"$": "undefined"}`, `{"$": "NaN"}` or the name of its class. */
export function encode(value: unknown): unknown {
  if (value === undefined) return { $: 'undefined' }
  if (typeof value === 'number' && !Number.isFinite(value)) return { $: String(value) }
  if (typeof value === 'bigint') return { $: `${value}n` }
  if (typeof value === 'function') return { $: 'function' }
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return Array.from(value as unknown[], encode)
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) return { $: value.constructor.name }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, encode(item)]))
}
