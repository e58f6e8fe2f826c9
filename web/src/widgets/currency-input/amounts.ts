import { asNumber, asText } from '../values'

/** A default as it is stored: no language has a mark between thousands before its last one or two digits. */
const plain = /^-?\d+\.\d{1,2}$/

/** The amount of a text as this browser's language writes numbers; numbers and plain texts of them count as well. */
export function readAmount(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  const text = asText(value)
  if (plain.test(text)) return Number(text)
  const { decimal, group } = separators()
  return asNumber(text.split(group).join('').replace(decimal, '.'))
}

/** An amount as this browser's language writes it, with that many decimal places. */
export function writeAmount(amount: number, decimals: unknown): string {
  const digits = places(decimals)
  return amount.toLocaleString(undefined, { minimumFractionDigits: digits, maximumFractionDigits: digits })
}

/** The text without the marks between thousands, for typing. */
export function plainAmount(text: string): string {
  return text.split(separators().group).join('')
}

/** What of a typed text can be an amount: digits, one sign, one decimal mark with its few digits. */
export function limitAmount(text: string, decimals: unknown): string {
  const { decimal } = separators()
  const digits = places(decimals)
  const kept = [...text].filter((character) => /[\d-]/.test(character) || character === decimal).join('')
  const [whole = '', ...fraction] = kept.split(decimal)
  if (fraction.length === 0 || digits === 0) return whole
  return `${whole}${decimal}${fraction.join('').slice(0, digits)}`
}

function places(decimals: unknown): number {
  return Math.max(0, Math.min(2, asNumber(decimals) ?? 0))
}

function separators(): { readonly decimal: string; readonly group: string } {
  const parts = new Intl.NumberFormat().formatToParts(12345.6)
  const find = (type: string, otherwise: string) => parts.find((part) => part.type === type)?.value ?? otherwise
  return { decimal: find('decimal', '.'), group: find('group', ',') }
}
