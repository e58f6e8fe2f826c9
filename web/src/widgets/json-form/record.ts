import { asRecord } from '../values'

/** Names under which records carry what tells them apart. */
const identifiers = [/^_?id$/i, /^(uuid|guid|key)$/i, /_id$/i, /[a-z]I[dD]$/]

/**
 * Whether two source data are surely of two records, by the first of their members that is called like an identifier: what was typed for the one
 * is nothing for the other, whichever of their values are equal.
 */
export function isOtherRecord(before: unknown, after: unknown): boolean {
  const [one, other] = [asRecord(before), asRecord(after)]
  const names = Object.keys(one)
  for (const pattern of identifiers) {
    const name = names.find((each) => pattern.test(each) && isIdentifier(one[each]) && isIdentifier(other[each]))
    if (name !== undefined) return one[name] !== other[name]
  }
  return false
}

function isIdentifier(value: unknown): boolean {
  return (typeof value === 'string' && value !== '') || typeof value === 'number'
}
