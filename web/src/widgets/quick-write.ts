import type { MutableRefObject } from 'react'
import type { WidgetProps } from './definition'

/** Shows a widget's new properties without React, if it can; `false` leaves them to React. */
export type QuickWrite = (next: WidgetProps) => boolean

/** Where a component puts its writer while it is drawn. */
export type QuickWriter = MutableRefObject<QuickWrite | undefined>

/** Whether nothing but the named properties changed. */
export function differsOnlyIn(names: ReadonlySet<string>, before: WidgetProps, next: WidgetProps): boolean {
  const keys = Object.keys(next)
  return (
    keys.length === Object.keys(before).length &&
    keys.every((key) => names.has(key) || (key in before && Object.is(before[key], next[key])))
  )
}
