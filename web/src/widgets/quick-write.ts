import { useLayoutEffect } from 'react'
import type { MutableRefObject } from 'react'
import type { WidgetProps } from './definition'

/** Shows a widget's new properties without React, if it can; `false` leaves them to React. */
export type QuickWrite = (next: WidgetProps) => boolean

/** Where a component puts its writer while it is drawn. */
export type QuickWriter = MutableRefObject<QuickWrite | undefined>

/** Whether nothing but the named properties changed. Asked for dozens of widgets at a keystroke, so it makes no lists of names. */
export function differsOnlyIn(names: ReadonlySet<string>, before: WidgetProps, next: WidgetProps): boolean {
  for (const key in next) if (!names.has(key) && !(key in before && Object.is(before[key], next[key]))) return false
  for (const key in before) if (!(key in next)) return false
  return true
}

/**
 * Spares a component the drawing of changes that nobody would see: of the named properties, as long as the rest of what it drew holds.
 *
 * @param isShown Whether the component shows the new properties as it stands.
 */
export function useUnseen(
  writer: QuickWriter | undefined,
  props: WidgetProps,
  names: ReadonlySet<string>,
  isShown: (next: WidgetProps) => boolean,
): void {
  // An effect, because what counts is what was drawn.
  useLayoutEffect(() => {
    if (writer === undefined) return undefined
    writer.current = (next) => differsOnlyIn(names, props, next) && isShown(next)
    return () => {
      writer.current = undefined
    }
  })
}
