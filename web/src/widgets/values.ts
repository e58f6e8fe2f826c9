/** Reading of JSON values that may be anything. None of these throws. */

export type JSONRecord = Readonly<Record<string, unknown>>

export function isRecord(value: unknown): value is JSONRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isNil(value: unknown): value is null | undefined {
  return value === null || value === undefined
}

/** `undefined`, `null` and the empty text. */
export function isBlank(value: unknown): boolean {
  return isNil(value) || value === ''
}

/** Text as a person reads it: objects as JSON, nothing for nil. */
export function asText(value: unknown): string {
  if (isNil(value)) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'object') return toJSON(value)
  return String(value)
}

/** A finite number, also from numeric text. */
export function asNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  if (typeof value !== 'string' || value.trim() === '') return undefined
  const number = Number(value)
  return Number.isFinite(number) ? number : undefined
}

export function asBoolean(value: unknown, otherwise = false): boolean {
  if (typeof value === 'boolean') return value
  if (value === 'true') return true
  if (value === 'false') return false
  return otherwise
}

/** Whether a part of a widget is to be seen, such as a column: where nobody said otherwise, but not where a binding gave no value. */
export function isShown(props: JSONRecord): boolean {
  return !('isVisible' in props) || asBoolean(props.isVisible)
}

export function asRecord(value: unknown): JSONRecord {
  return isRecord(value) ? value : {}
}

/** The value if it is an array, the parsed array if it is JSON text of one, else nothing. */
export function asArray(value: unknown): readonly unknown[] {
  const parsed = typeof value === 'string' ? parseJSON(value) : value
  return Array.isArray(parsed) ? parsed : []
}

export function asRecords(value: unknown): readonly JSONRecord[] {
  return asArray(value).filter(isRecord)
}

/** `undefined` when the text is not JSON. */
export function parseJSON(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export function toJSON(value: unknown): string {
  try {
    return JSON.stringify(value) ?? ''
  } catch {
    return ''
  }
}

/** Entries of a map whose order is in a number of each value (`index`, `position`). */
export function ordered(map: unknown, key = 'index'): readonly (readonly [string, JSONRecord])[] {
  return Object.entries(asRecord(map))
    .filter((entry): entry is [string, JSONRecord] => isRecord(entry[1]))
    .map((entry, position) => ({ entry, place: asNumber(entry[1][key]) ?? position }))
    .sort((a, b) => a.place - b.place)
    .map(({ entry }) => entry)
}
