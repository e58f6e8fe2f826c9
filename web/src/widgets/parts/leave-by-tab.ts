import type { KeyboardEvent, RefObject } from 'react'
import { focusable } from './use-scrollable'

/**
 * Closes a panel that the Tab key would leave, for its handler of keys. The panel is at the end of the page, but it is gone through as if
 * it were at its anchor: behind its last control comes what is behind the anchor, before its first one the anchor.
 */
export function leaveByTab(event: KeyboardEvent<HTMLElement>, anchor: RefObject<HTMLElement>, onClose: () => void): void {
  const panel = event.currentTarget
  if (event.key !== 'Tab' || event.isDefaultPrevented()) return
  // Keys in panels that were opened from within this one come by as well, and lists close by Tab themselves.
  if (!isIn(panel, event.target) || !isIn(panel, document.activeElement)) return
  const stops = stopsIn(panel)
  if (document.activeElement !== stops[event.shiftKey ? 0 : stops.length - 1]) return
  onClose()
  const target = anchor.current
  const stop = target?.matches(focusable) === true ? target : target && stopsIn(target)[0]
  stop?.focus({ preventScroll: true })
  // Forwards the browser goes on from there.
  if (event.shiftKey) event.preventDefault()
}

function isIn(panel: Element, target: EventTarget | null): boolean {
  return target instanceof Node && panel.contains(target)
}

function stopsIn(element: Element): readonly HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>(focusable)].filter((each) => each.tabIndex >= 0 && each.getClientRects().length > 0)
}
