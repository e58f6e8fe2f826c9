import type { PropertyRule, Verdict } from '../../widgets/definition'
import { isPlainObject } from './kinds'
import { fromJSON, invalid, isNil, valid } from './verdicts'
import type { RuleOf } from './verdicts'

/** Coerces a value inside another by its rule. */
export type Inner = (rule: PropertyRule, value: unknown) => Verdict

const mostMessages = 10

export function checkObject(rule: RuleOf<'object'>, value: unknown, inner: Inner): Verdict {
  if (isNil(value) || (typeof value === 'string' && value.trim() === '')) return valid(rule.default ?? value)
  const parsed = fromJSON(value)
  if (!isPlainObject(parsed)) return invalid(rule.default ?? value, 'This value must be object')
  return rule.keys === undefined ? valid(parsed) : checkKeys(rule, rule.keys, parsed, inner)
}

function checkKeys(rule: RuleOf<'object'>, keys: NonNullable<RuleOf<'object'>['keys']>, value: object, inner: Inner): Verdict {
  const fold = (key: string) => (rule.ignoreCase ? key.toLowerCase() : key)
  const result: Record<string, unknown> = { ...value }
  const messages: string[] = []
  for (const [key, { rule: keyRule, required }] of Object.entries(keys)) {
    const own = Object.keys(value).find((each) => fold(each) === fold(key))
    if (own === undefined) {
      if (required) messages.push(`Missing required key: ${key}`)
      continue
    }
    const verdict = inner(keyRule, result[own])
    result[own] = verdict.parsed
    if (!verdict.isValid) messages.push(`${key}: ${verdict.message ?? 'Invalid value'}`)
  }
  return messages.length === 0 ? valid(result) : invalid(rule.default ?? value, joined(messages))
}

export function checkArray(rule: RuleOf<'array'>, value: unknown, inner: Inner): Verdict {
  const fallback = rule.default ?? []
  if (value === '') return valid(fallback)
  if (isNil(value)) {
    if (!rule.required || rule.default !== undefined) return valid(rule.default)
    return invalid([], 'This property is required for the widget to function correctly')
  }
  const parsed = fromJSON(value)
  if (!Array.isArray(parsed)) return invalid(fallback, 'This value must be array')
  const items = parsed as readonly unknown[]
  const messages = [...repeated(items, rule.unique), ...disallowed(items, rule.allowed)]
  if (rule.children === undefined) return messages.length === 0 ? valid(items) : invalid(fallback, joined(messages))
  const { children } = rule
  const verdicts = items.map((item) => inner(children, item))
  verdicts.forEach(({ isValid, message }, i) => {
    if (!isValid) messages.push(`Invalid entry at index: ${i}. ${message ?? ''}`.trim())
  })
  return messages.length === 0 ? valid(verdicts.map(({ parsed: item }) => item)) : invalid(fallback, joined(messages))
}

export function checkObjectArray(rule: RuleOf<'objectArray'>, value: unknown): Verdict {
  const fallback = rule.default ?? [{}]
  if (isNil(value)) return valid(value)
  const parsed = fromJSON(value)
  if (value === '' || (Array.isArray(parsed) && parsed.length === 0)) return valid(fallback)
  if (!Array.isArray(parsed)) return invalid(fallback, 'This value must be Array<Object>')
  const bad = parsed.findIndex((item) => !isPlainObject(item))
  return bad < 0 ? valid(parsed) : invalid(fallback, `Invalid object at index ${bad}`)
}

/** Keys that repeat make it invalid, but it is kept. */
export function checkNestedObjectArray(rule: RuleOf<'nestedObjectArray'>, value: unknown, inner: Inner): Verdict {
  const { unique, children } = rule
  const fallback = rule.default ?? []
  const verdict = checkArray({ kind: 'array', default: fallback, ...(children === undefined ? {} : { children }) }, value, inner)
  if (!verdict.isValid || !Array.isArray(verdict.parsed)) return verdict
  const messages = repeated(flattened(verdict.parsed), unique)
  return messages.length === 0 ? verdict : invalid(verdict.parsed, joined(messages))
}

function flattened(items: readonly unknown[]): readonly unknown[] {
  return items.flatMap((item) => {
    const below: unknown = isPlainObject(item) ? item['children'] : undefined
    return Array.isArray(below) ? [item, ...flattened(below)] : [item]
  })
}

function repeated(items: readonly unknown[], unique: true | readonly string[] | undefined): string[] {
  if (unique === undefined) return []
  const keys = unique === true ? [undefined] : unique
  return keys.flatMap((key) => {
    const values = items.map((item) => (key === undefined ? item : isPlainObject(item) ? item[key] : undefined))
    if (new Set(values.map(identity)).size === values.length) return []
    if (key === undefined) return ['Array must be unique. Duplicate values found']
    return [`Duplicate values found for the following properties, in the array entries, that must be unique -- ${key}.`]
  })
}

/** Objects are the same if they say the same. */
function identity(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value
}

function disallowed(items: readonly unknown[], allowed: readonly unknown[] | undefined): string[] {
  if (allowed === undefined) return []
  return items.filter((item) => !allowed.includes(item)).map((item) => `Value is not allowed in this array: ${String(item)}`)
}

function joined(messages: readonly string[]): string {
  return messages.slice(0, mostMessages).join('\n')
}

/** Texts of code give their object where that is JSON; functions become texts, their paths stay known. */
export function checkObjectWithFunctions(rule: RuleOf<'objectWithFunctions'>, value: unknown): Verdict {
  if (isNil(value) || value === '') return valid(rule.default ?? {})
  const parsed = fromJSON(value)
  if (!isPlainObject(parsed)) return invalid(rule.default ?? {}, 'This value must be object')
  const paths: (readonly string[])[] = []
  const copy = withoutFunctions(parsed, [], paths) as Record<string, unknown>
  return valid(paths.length === 0 ? parsed : { ...copy, __fn_keys__: paths.map((path) => path.join('.')) })
}

function withoutFunctions(value: unknown, path: readonly string[], found: (readonly string[])[]): unknown {
  if (typeof value === 'function') {
    found.push(path)
    return String(value)
  }
  if (Array.isArray(value)) return value.map((item: unknown, i) => withoutFunctions(item, [...path, String(i)], found))
  if (!isPlainObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutFunctions(item, [...path, key], found)]))
}
