import { asRecord } from '../values'

/** Names under which records carry what tells them apart; `customer_id` may as well be a choice that was made for the same record. */
const identifier = /^(_?id|uuid|guid)$/i

/**
 * Whether two source data are surely of two records: what was typed for the one is nothing for the other, whichever of their values are equal.
 */
export function isOtherRecord(before: unknown, after: unknown): boolean {
  const [one, other] = [asRecord(before), asRecord(after)]
  const name = Object.keys(one).find((each) => identifier.test(each) && isIdentifier(one[each]) && isIdentifier(other[each]))
  return name !== undefined && one[name] !== other[name]
}

function isIdentifier(value: unknown): boolean {
  return (typeof value === 'string' && value !== '') || typeof value === 'number'
}
