import { type Placement, place } from './place'

/** An element with the `popover` attribute (HTML), which older browsers don't know. */
interface PopoverElement extends HTMLElement {
  popover?: string | null
  showPopover?(): void
  hidePopover?(): void
}

/**
 * Shows a text beside what it is about, above everything else, where no box cuts it off; follows it, and is not seen while that is not.
 *
 * @returns What ends it; `undefined` where the browser has no such layer.
 */
export function showAbove(text: HTMLElement, anchor: HTMLElement, placement: Placement): (() => void) | undefined {
  const element: PopoverElement = text
  if (element.showPopover === undefined) return undefined
  const update = () => {
    place(text, anchor, placement)
    text.style.visibility = isInSight(anchor) ? '' : 'hidden'
  }
  element.popover = 'manual'
  element.showPopover()
  update()
  anchor.addEventListener('focusin', update)
  window.addEventListener('scroll', update, true)
  window.addEventListener('resize', update)
  window.visualViewport?.addEventListener('resize', update)
  return () => {
    anchor.removeEventListener('focusin', update)
    window.removeEventListener('scroll', update, true)
    window.removeEventListener('resize', update)
    window.visualViewport?.removeEventListener('resize', update)
    if (text.isConnected) element.hidePopover?.()
    element.popover = null
  }
}

/** Neither scrolled out of a box nor under something else. */
function isInSight(anchor: HTMLElement): boolean {
  const { left, right, top, bottom } = anchor.getBoundingClientRect()
  const found = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
  return found !== null && (anchor.contains(found) || found.contains(anchor))
}
