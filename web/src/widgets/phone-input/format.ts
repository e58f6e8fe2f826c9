import { argentineFromOutside, argentineNumber } from './argentina'
import { groupingFor } from './groupings'
import { plainNumber } from './plain-number'

/**
 * A number as it is written in its country, also while it is typed. Countries without a pattern and numbers longer than
 * theirs stay plain; international numbers stay as they are written but for those of Argentina, where all areas are known.
 */
export function formatNumber(text: string, dialCode: string, isWanted: boolean): string {
  const plain = plainNumber(text)
  if (isWanted && plain.startsWith('+54')) return `+54 ${argentineFromOutside(plain.slice(3))}`.trimEnd()
  if (isWanted && plain.startsWith('+')) return text.replace(/[^\d+() -]/g, '').trim()
  if (isWanted && dialCode === '+54') return argentineNumber(plain)
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
