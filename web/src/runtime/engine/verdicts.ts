import type { PropertyRule, Verdict } from '../../widgets/definition'

export type RuleOf<Kind extends PropertyRule['kind']> = Extract<PropertyRule, { readonly kind: Kind }>

export const valid = (parsed: unknown): Verdict => ({ isValid: true, parsed })
export const invalid = (parsed: unknown, message: string): Verdict => ({ isValid: false, parsed, message })
export const isNil = (value: unknown): boolean => value === undefined || value === null
export const isBlank = (value: unknown): boolean => isNil(value) || value === ''

/** What a JSON text holds; anything else as it is. */
export function fromJSON(value: unknown): unknown {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value) as unknown
  } catch {
    return value
  }
}

export function jsonText(value: unknown): string {
  try {
    return JSON.stringify(value, null, 2) ?? ''
  } catch {
    return ''
  }
}
