import { decimalMark } from '../../lib/locale'
import type { WidgetProps } from '../definition'
import { asNumber } from '../values'

/** Numbers are numbers in the page's state, or nothing. */
export function readNumber(text: string): number | null {
  return text.trim() === '' ? null : asNumber(text) ?? null
}

/**
 * What of a text can be typed into a number: digits, signs, the first decimal mark, and an `e` behind a digit that no word begins with.
 * The mark of the language becomes the point that code expects: without it 1,5 would be 15.
 */
export function numericPart(text: string): string {
  const kept = withPoint(text).replace(/(?<![\d.])e|e(?![+-]?(?:\d|$))|[^\d.e+-]/gi, '')
  const [whole = '', ...fractions] = kept.split('.')
  return fractions.length === 0 ? whole : `${whole}.${fractions.join('')}`
}

/** Points between thousands before a comma. */
const grouped = /^\D*\d{1,3}(?:\.\d{3})+,/

function withPoint(text: string): string {
  if (!/[^\d.e+-]/i.test(text)) return text
  const mark = decimalMark()
  if (mark === '.' || !text.includes(mark)) return text
  return (grouped.test(text) ? text.replaceAll('.', '') : text).replaceAll(mark, '.')
}

interface EditedField {
  readonly value: string
  readonly selectionStart: number | null
  readonly selectionEnd: number | null
}

/** Whether a number would be no other if something were put into its field. */
export function addsNothing({ value, selectionStart, selectionEnd }: EditedField, typed: string | null | undefined): boolean {
  if (typed === null || typed === undefined) return false
  const before = value.slice(0, selectionStart ?? value.length)
  const after = value.slice(selectionEnd ?? value.length)
  return numericPart(before + typed + after) === numericPart(before + after)
}

/** Whether a step leads anywhere: not at the bounds. */
export function canStep(props: WidgetProps, text: string, by: number): boolean {
  const value = asNumber(text)
  if (value === undefined) return true
  return by > 0 ? value < (asNumber(props.maxNum) ?? Infinity) : value > (asNumber(props.minNum) ?? -Infinity)
}

/** The text one step further, within the bounds; sums keep their decimal places. */
export function step(props: WidgetProps, text: string, by: number): string {
  const next = (asNumber(text) ?? 0) + by
  const least = asNumber(props.minNum) ?? -Infinity
  const most = asNumber(props.maxNum) ?? Infinity
  return String(Math.max(least, Math.min(most, Number(next.toPrecision(12)))))
}

interface Key {
  readonly key: string
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/** Arrow keys step by one, with Shift by ten, with Alt by a tenth; nothing for other keys. */
export function stepped(props: WidgetProps, text: string, { key, shiftKey, altKey }: Key): string | undefined {
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return undefined
  const size = shiftKey ? 10 : altKey ? 0.1 : 1
  return step(props, text, key === 'ArrowUp' ? size : -size)
}
