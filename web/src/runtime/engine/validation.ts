import type { PropertyRule, Verdict, WidgetProps } from '../../widgets/definition'
import { toISODate } from './dates'
import { isPlainObject } from './kinds'
import { messageOf } from './values'

type RuleOf<Kind extends PropertyRule['kind']> = Extract<PropertyRule, { readonly kind: Kind }>

/** Coerces a value by its rule. `parsed` is what the widget and user code see, valid or not. */
export function validate(rule: PropertyRule, value: unknown, props: WidgetProps): Verdict {
  switch (rule.kind) {
    case 'any':
      return valid(value)
    case 'text':
      return checkText(rule, value)
    case 'number':
      return checkNumber(rule, value)
    case 'boolean':
      return checkBoolean(rule, value)
    case 'object':
      return checkObject(rule, value)
    case 'array':
      return checkArray(rule, value)
    case 'objectArray':
      return checkObjectArray(rule, value)
    case 'date':
      return checkDate(value)
    case 'imageUrl':
      return checkImage(rule, value)
    case 'safeUrl':
      return checkURL(rule, value)
    case 'oneOrMany':
      return checkOneOrMany(rule, value, props)
    case 'custom':
      return checkCustom(rule, value, props)
  }
}

const valid = (parsed: unknown): Verdict => ({ isValid: true, parsed })
const invalid = (parsed: unknown, message: string): Verdict => ({ isValid: false, parsed, message })
const isNil = (value: unknown): boolean => value === undefined || value === null
const isBlank = (value: unknown): boolean => isNil(value) || value === ''

const longestLine = 200_000
const mostLines = 1000

function checkText(rule: RuleOf<'text'>, value: unknown): Verdict {
  const fallback = rule.default ?? ''
  if (isBlank(value)) return rule.required ? invalid(fallback, 'This value is required') : valid(fallback)
  if (typeof value === 'object') return invalid(jsonText(value), 'This value must be string')
  const text = String(value)
  if (rule.limitLineBreaks && text.split('\n').length > mostLines) {
    return invalid(JSON.stringify(value), 'Warning: more than 1000 line breaks')
  }
  if (rule.allowed !== undefined && !rule.allowed.includes(text.trim())) {
    return invalid(fallback, `Disallowed value: ${text.slice(0, 100)}`)
  }
  if (text.length > longestLine && !text.includes('\n')) {
    return invalid(text.slice(0, longestLine), 'The value is too long and was cut')
  }
  return valid(text)
}

function checkNumber(rule: RuleOf<'number'>, value: unknown): Verdict {
  const message = 'This value must be number'
  if (isBlank(value) && rule.required) return invalid(rule.default ?? 0, 'This value is required')
  if (value === '') return valid(rule.default ?? 0)
  if (isNil(value)) return valid(value)
  if (typeof value === 'string' && !/^-?\d+\.?\d*$/.test(value)) return invalid(value, message)
  const number = typeof value === 'string' || typeof value === 'number' ? Number(value) : Number.NaN
  if (!Number.isFinite(number)) return invalid(rule.default ?? 0, message)
  if (rule.min !== undefined && number < rule.min) return invalid(number, `Minimum allowed value: ${rule.min}`)
  if (rule.max !== undefined && number > rule.max) return invalid(rule.max, `Maximum allowed value: ${rule.max}`)
  if (rule.natural && (!Number.isInteger(number) || number < 0)) return invalid(rule.default ?? number, message)
  return valid(number)
}

function checkBoolean(rule: RuleOf<'boolean'>, value: unknown): Verdict {
  if (value === '') return valid(rule.default ?? false)
  if (isNil(value)) return valid(rule.default ?? value)
  if (typeof value === 'boolean') return valid(value)
  if (value === 'true' || value === 'false') return valid(value === 'true')
  return invalid(rule.default ?? false, 'This value must be boolean')
}

function checkObject(rule: RuleOf<'object'>, value: unknown): Verdict {
  if (isNil(value) || (typeof value === 'string' && value.trim() === '')) return valid(rule.default ?? value)
  const parsed = fromJSON(value)
  return isPlainObject(parsed) ? valid(parsed) : invalid(rule.default ?? value, 'This value must be object')
}

function checkArray(rule: RuleOf<'array'>, value: unknown): Verdict {
  if (value === '') return valid(rule.default ?? [])
  if (isNil(value)) {
    if (rule.required && rule.default === undefined) {
      return invalid([], 'This property is required for the widget to function correctly')
    }
    return valid(rule.default)
  }
  const parsed = fromJSON(value)
  return Array.isArray(parsed) ? valid(parsed) : invalid(rule.default ?? [], 'This value must be array')
}

function checkObjectArray(rule: RuleOf<'objectArray'>, value: unknown): Verdict {
  const fallback = rule.default ?? [{}]
  if (isNil(value)) return valid(value)
  const parsed = fromJSON(value)
  if (value === '' || (Array.isArray(parsed) && parsed.length === 0)) return valid(fallback)
  if (!Array.isArray(parsed)) return invalid(fallback, 'This value must be Array<Object>')
  const bad = parsed.findIndex((item) => !isPlainObject(item))
  return bad < 0 ? valid(parsed) : invalid(fallback, `Invalid object at index ${bad}`)
}

function checkDate(value: unknown): Verdict {
  if (isBlank(value)) return valid(undefined)
  const date = toISODate(value)
  return date === undefined ? invalid(undefined, 'This value must be ISO 8601 date string') : valid(date)
}

function checkImage(rule: RuleOf<'imageUrl'>, value: unknown): Verdict {
  const fallback = rule.default ?? ''
  if (isBlank(value)) return valid(fallback)
  if (typeof value === 'string') {
    const text = value.trim()
    if (/^https?:\/\/\S+$/i.test(text) || /^data:image\/[\w.+-]+;base64,/i.test(text)) return valid(text)
    if (/^(\/|blob:)\S*$/.test(text) && !text.startsWith('/9j/')) return valid(text)
    if (text.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(text)) return valid(`data:image/png;base64,${text}`)
  }
  return invalid(fallback, 'This value must be base64 encoded image | data uri | image url')
}

function checkURL(rule: RuleOf<'safeUrl'>, value: unknown): Verdict {
  if (isBlank(value)) return valid(rule.default ?? '')
  const text = typeof value === 'string' ? value.trim() : ''
  const isSafe =
    /^(?:https?|mailto|ftp|tel|file|sms):/i.test(text) ||
    /^data:(?:image|video|audio)\/[\w.+-]+;base64,[a-z0-9+/]+=*$/i.test(text) ||
    /^[^&:/?#]*(?:[/?#]|$)/.test(text)
  return text !== '' && isSafe ? valid(text) : invalid(rule.default ?? '', 'This value must be a safe URL')
}

function checkOneOrMany(rule: RuleOf<'oneOrMany'>, value: unknown, props: WidgetProps): Verdict {
  if (!Array.isArray(value)) return validate(rule.of, value, props)
  const verdicts = value.map((item: unknown) => validate(rule.of, item, props))
  const bad = verdicts.find((verdict) => !verdict.isValid)
  if (bad === undefined) return valid(verdicts.map((verdict) => verdict.parsed))
  return invalid(validate(rule.of, undefined, props).parsed, bad.message ?? 'Invalid value')
}

function checkCustom(rule: RuleOf<'custom'>, value: unknown, props: WidgetProps): Verdict {
  try {
    return rule.check(value, props)
  } catch (error) {
    return invalid(undefined, `Failed to validate: ${messageOf(error)}`)
  }
}

function fromJSON(value: unknown): unknown {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value) as unknown
  } catch {
    return value
  }
}

function jsonText(value: unknown): string {
  try {
    return JSON.stringify(value, null, 2)
  } catch {
    return ''
  }
}
