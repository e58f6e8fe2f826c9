import { useEffect } from 'react'
import type { RefObject } from 'react'

/** What the focus goes to by itself. */
export const focusable = 'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, [tabindex]:not([tabindex="-1"])'

/** Lets the keyboard reach a box that scrolls, where nothing inside can take the focus. */
export function useScrollable(element: RefObject<HTMLElement>, isOn: boolean): void {
  // An effect, and after every drawing, because only the browser knows whether the content is higher than the box.
  useEffect(() => {
    const target = element.current
    if (!target || !isOn) return undefined
    const update = () => {
      const needsFocus = target.scrollHeight > target.clientHeight + 1 && target.querySelector(focusable) === null
      if (needsFocus) target.tabIndex = 0
      else target.removeAttribute('tabindex')
    }
    const observer = new ResizeObserver(update)
    observer.observe(target)
    if (target.firstElementChild) observer.observe(target.firstElementChild)
    return () => observer.disconnect()
  })
}
