const gap = 4
const edge = 8

export interface Placement {
  readonly align: 'start' | 'end'
  /** At least as wide as the anchor. */
  readonly isWide: boolean
  /** Above wherever it fits there. */
  readonly prefersAbove: boolean
}

/** Puts a fixed panel below its anchor, or above where there is more room; keeps it inside of what is seen of the window. */
export function place(panel: HTMLElement, anchor: HTMLElement, { align, isWide, prefersAbove }: Placement): void {
  const box = anchor.getBoundingClientRect()
  const { clientWidth } = document.documentElement
  const seen = seenRows()
  if (isWide) panel.style.minWidth = `${box.width}px`
  panel.style.maxHeight = ''
  const { offsetWidth, offsetHeight } = panel
  const below = seen.bottom - box.bottom - gap - edge
  const above = box.top - seen.top - gap - edge
  const isAbove = (prefersAbove && offsetHeight <= above) || (offsetHeight > below && above > below)
  const height = Math.min(offsetHeight, Math.max(isAbove ? above : below, 80))
  const runsRight = getComputedStyle(anchor).direction !== 'rtl'
  const left = (align === 'start') === runsRight ? box.left : box.right - offsetWidth
  panel.style.left = `${Math.max(edge, Math.min(left, clientWidth - offsetWidth - edge))}px`
  panel.style.top = `${isAbove ? box.top - gap - height : box.bottom + gap}px`
  if (height < offsetHeight) panel.style.maxHeight = `${height}px`
}

/** Where what is seen of the window begins and ends: a phone's keyboard lies over its lower part and leaves its height as it is. */
function seenRows(): { readonly top: number; readonly bottom: number } {
  const { visualViewport: seen, innerHeight } = window
  return seen ? { top: seen.offsetTop, bottom: seen.offsetTop + seen.height } : { top: 0, bottom: innerHeight }
}
