import { groupingFor } from './groupings'

/** Digits, and a plus sign in front. */
export function plainNumber(text: string): string {
  const digits = text.replace(/\D/g, '')
  return text.trim().startsWith('+') ? `+${digits}` : digits
}

/**
 * A number as it is written in its country, also while it is typed. Countries without a pattern and numbers longer than
 * theirs stay plain; international numbers stay as they are written.
 */
export function formatNumber(text: string, dialCode: string, isWanted: boolean): string {
  const plain = plainNumber(text)
  if (isWanted && plain.startsWith('+')) return text.replace(/[^\d+() -]/g, '').trim()
  const pattern = isWanted ? groupingFor(plain, dialCode) : undefined
  // A single group is not worth its brackets.
  if (pattern === undefined || plain.length < 3) return plain
  let next = 0
  let formatted = ''
  for (const character of pattern) {
    const isClosing = character === ')' && next === plain.length
    if (next >= plain.length && !isClosing) break
    formatted += /[#\d]/.test(character) ? plain[next++] : character
  }
  return formatted.trimEnd()
}
