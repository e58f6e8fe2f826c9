import type { PropertyRule, Verdict } from './definition'

/** Property rules and setters that many widgets share. */
type Rules = Readonly<Record<string, PropertyRule>>

export const text: PropertyRule = { kind: 'text' }
export const boolean: PropertyRule = { kind: 'boolean' }
export const number: PropertyRule = { kind: 'number' }
export const anything: PropertyRule = { kind: 'any' }

export const visibility: Rules = { isVisible: boolean, animateLoading: boolean }

export const style: Rules = {
  accentColor: text,
  borderRadius: text,
  boxShadow: text,
  fontFamily: text,
  backgroundColor: text,
  borderColor: text,
  borderWidth: text,
}

export const label: Rules = {
  label: text,
  labelText: text,
  labelTextColor: text,
  labelTextSize: text,
  labelStyle: text,
  labelPosition: text,
  labelAlignment: text,
  labelWidth: { kind: 'number', min: 0 },
  tooltip: text,
  labelTooltip: text,
}

export const setVisibility = { setVisibility: 'isVisible' } as const
export const setDisabled = { setDisabled: 'isDisabled' } as const
export const setRequired = { setRequired: 'isRequired' } as const

export function oneOrMany(of: PropertyRule): PropertyRule {
  return { kind: 'oneOrMany', of }
}

export function valid(parsed: unknown): Verdict {
  return { isValid: true, parsed }
}

export function invalid(parsed: unknown, message: string): Verdict {
  return { isValid: false, parsed, message }
}

export function prefixed(prefix: string, rules: Rules): Rules {
  return Object.fromEntries(Object.entries(rules).map(([path, rule]) => [`${prefix}.${path}`, rule]))
}
