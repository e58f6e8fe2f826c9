import type { WidgetProps } from '../definition'
import { asNumber } from '../values'

/** Numbers are numbers in the page's state, or nothing. */
export function readNumber(text: string): number | null {
  return text.trim() === '' ? null : asNumber(text) ?? null
}

/** Whether what is about to be typed can be a part of a number. */
export function isNumeric(typed: string | null | undefined): boolean {
  return typed === null || typed === undefined || /^[\d.,eE+\-\s]*$/.test(typed)
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
