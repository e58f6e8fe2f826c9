import { isObject } from './kinds'
import { messageOf } from './values'

/** How Chromium, Firefox and Safari say that something without members was read. */
const wordings: readonly RegExp[] = [
  /^Cannot read properties of (?:undefined|null) \(reading '(.+)'\)$/,
  /^can't access property "(.+?)", .* is (?:undefined|null)$/,
  /^(?:undefined|null) is not an object \(evaluating '.*\.([\w$]+)'\)$/,
]

/**
 * What an error says, and of a member read from nothing also which part of the code was nothing (runtime §3.10).
 * @param reads member chains of the code: `Orders.data.title` is `['Orders', 'data', 'title']`
 * @param valueOf what a name of the page stands for
 */
export function readableMessage(error: unknown, reads: readonly (readonly string[])[], valueOf: (name: string) => unknown): string {
  const message = messageOf(error)
  if (!(error instanceof TypeError)) return message
  const member = wordings.map((wording) => wording.exec(message)?.[1]).find((name) => name !== undefined)
  const absent = member === undefined ? [] : parentsOf(member, reads).filter((chain) => isNothing(chain, valueOf))
  const names = [...new Set(absent.map((chain) => chain.join('.')))]
  const [only] = names
  if (only === undefined) return message
  if (names.length > 1) return `${message}: ${names.join(' or ')} has no value`
  // A query that has not run, or failed, is the most frequent reason.
  return only.endsWith('.data') ? `${message}: ${only} has no value. Has ${only.slice(0, -'.data'.length)} been run?` : `${message}: ${only} has no value`
}

/** Everything that the member is read from. */
function parentsOf(member: string, reads: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return reads.flatMap((chain) => chain.flatMap((name, place) => (name === member && place > 0 ? [chain.slice(0, place)] : [])))
}

function isNothing([root = '', ...members]: readonly string[], valueOf: (name: string) => unknown): boolean {
  let value = valueOf(root)
  // A name that the page does not know is one of the code's own.
  if (value === undefined) return false
  for (const member of members) {
    if (!isObject(value) && typeof value !== 'function') return false
    value = (value as Readonly<Record<string, unknown>>)[member]
  }
  return value === undefined || value === null
}
