import type { Verdict } from '../../widgets/definition'
import { toISODate } from './dates'
import { invalid, isBlank, isNil, jsonText, valid } from './verdicts'
import type { RuleOf } from './verdicts'

const longestLine = 200_000
const longestObjectText = 100_000
const mostLines = 1000

export function checkText(rule: RuleOf<'text'>, value: unknown): Verdict {
  const fallback = rule.default ?? ''
  if (isBlank(value)) return rule.required ? invalid(fallback, 'This value is required') : valid(fallback)
  if (typeof value === 'object') return invalid(jsonText(value).slice(0, longestObjectText), 'This value must be string')
  if (rule.strict && typeof value !== 'string') return invalid(fallback, 'This value must be string')
  const text = String(value)
  if (rule.limitLineBreaks && hasManyLines(text)) return invalid(JSON.stringify(value), 'Warning: more than 1000 line breaks')
  if (rule.allowed !== undefined && !rule.allowed.includes(text.trim())) {
    return invalid(fallback, `Disallowed value: ${text.slice(0, 100)}`)
  }
  if (text.length > longestLine && !text.includes('\n')) {
    return invalid(text.slice(0, longestLine), 'The value is too long and was cut')
  }
  if (rule.pattern !== undefined && !rule.pattern.test(text)) {
    return invalid(fallback, `Value does not match expected regex: ${rule.pattern.source}`)
  }
  return valid(text)
}

function hasManyLines(text: string): boolean {
  return text.length > mostLines && text.split('\n').length > mostLines
}

export function checkRegex(rule: RuleOf<'regex'>, value: unknown): Verdict {
  const verdict = checkText({ kind: 'text', ...(rule.default === undefined ? {} : { default: rule.default }) }, regexText(value))
  if (!verdict.isValid) return verdict
  try {
    new RegExp(String(verdict.parsed))
    return verdict
  } catch {
    return invalid(rule.default ?? '', 'This value must be regex')
  }
}

/** A regular expression as the text that makes it: values are JSON. */
function regexText(value: unknown): unknown {
  return value instanceof RegExp ? value.source : value
}

export function checkNumber(rule: RuleOf<'number'>, value: unknown): Verdict {
  const message = 'This value must be number'
  if (isBlank(value) && rule.required) return invalid(rule.default ?? 0, 'This value is required')
  if (value === '') return valid(rule.default ?? 0)
  if (isNil(value)) return valid(value)
  if (typeof value === 'string' && !/^-?\d+\.?\d*$/.test(value)) return invalid(value, message)
  const number = typeof value === 'string' || typeof value === 'number' ? Number(value) : Number.NaN
  if (!Number.isFinite(number)) return invalid(rule.default ?? 0, message)
  if (rule.min !== undefined && number < rule.min) {
    return invalid(rule.liftsZero && number === 0 ? rule.min : number, `Minimum allowed value: ${rule.min}`)
  }
  if (rule.max !== undefined && number > rule.max) return invalid(rule.max, `Maximum allowed value: ${rule.max}`)
  if (rule.natural && (!Number.isInteger(number) || number < 0)) return invalid(rule.default ?? number, message)
  return valid(number)
}

export function checkBoolean(rule: RuleOf<'boolean'>, value: unknown): Verdict {
  const fallback = rule.default ?? false
  if (isBlank(value) && rule.required) return invalid(fallback, 'This value is required')
  if (value === '') return valid(fallback)
  if (isNil(value)) return valid(rule.default ?? value)
  if (typeof value === 'boolean') return valid(value)
  if (!rule.strict && (value === 'true' || value === 'false')) return valid(value === 'true')
  return invalid(fallback, 'This value must be boolean')
}

export function checkDate(rule: RuleOf<'date'>, value: unknown): Verdict {
  if (isBlank(value)) return valid(rule.default)
  const date = toISODate(value)
  return date === undefined ? invalid(rule.default, 'This value must be ISO 8601 date string') : valid(date)
}

export function checkImage(rule: RuleOf<'imageUrl'>, value: unknown): Verdict {
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

export function checkURL(rule: RuleOf<'safeUrl'>, value: unknown): Verdict {
  if (isBlank(value)) return valid(rule.default ?? '')
  const text = typeof value === 'string' ? value.trim() : ''
  const isSafe =
    /^(?:https?|mailto|ftp|tel|file|sms):/i.test(text) ||
    /^data:(?:image|video|audio)\/[\w.+-]+;base64,[a-z0-9+/]+=*$/i.test(text) ||
    /^[^&:/?#]*(?:[/?#]|$)/.test(text)
  return text !== '' && isSafe ? valid(text) : invalid(rule.default ?? '', 'This value must be a safe URL')
}
