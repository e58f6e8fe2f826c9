const gap = 4
const edge = 8

export interface Placement {
  readonly align: 'start' | 'end'
  /** At least as wide as the anchor. */
  readonly isWide: boolean
  /** Above wherever it fits there. */
  readonly prefersAbove: boolean
}

/** Puts a fixed panel below its anchor, or above where there is more room; keeps it inside the window. */
export function place(panel: HTMLElement, anchor: HTMLElement, { align, isWide, prefersAbove }: Placement): void {
  const box = anchor.getBoundingClientRect()
  const { innerWidth, innerHeight } = window
  if (isWide) panel.style.minWidth = `${box.width}px`
  panel.style.maxHeight = ''
  const { offsetWidth, offsetHeight } = panel
  const below = innerHeight - box.bottom - gap - edge
  const above = box.top - gap - edge
  const isAbove = (prefersAbove && offsetHeight <= above) || (offsetHeight > below && above > below)
  const height = Math.min(offsetHeight, Math.max(isAbove ? above : below, 80))
  const runsRight = getComputedStyle(anchor).direction !== 'rtl'
  const left = (align === 'start') === runsRight ? box.left : box.right - offsetWidth
  panel.style.left = `${Math.max(edge, Math.min(left, innerWidth - offsetWidth - edge))}px`
  panel.style.top = `${isAbove ? box.top - gap - height : box.bottom + gap}px`
  if (height < offsetHeight) panel.style.maxHeight = `${height}px`
}
