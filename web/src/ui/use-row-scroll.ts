import { type RefObject, useEffect, useState } from 'react'

/** Towards which end there is more of a row than is in sight. */
export interface RowRest {
  readonly before: boolean
  readonly after: boolean
}

/** Room at both ends where an arrow may lie over the row, in pixels. */
const arrowRoom = 36

/**
 * Follows what of a row is out of sight.
 *
 * @param items Another one when the row has others.
 */
export function useRowRest(row: RefObject<HTMLElement>, isOn: boolean, items?: unknown): RowRest {
  const [rest, setRest] = useState<RowRest>({ before: false, after: false })
  // An effect, because only the browser knows whether everything fits.
  useEffect(() => {
    const target = row.current
    if (!target || !isOn) return undefined
    const update = () => setRest((last) => sameOr(last, restOf(target)))
    const observer = new ResizeObserver(update)
    for (const each of [target, ...target.children]) observer.observe(each)
    target.addEventListener('scroll', update, { passive: true })
    return () => {
      observer.disconnect()
      target.removeEventListener('scroll', update)
    }
  }, [row, isOn, items])
  return rest
}

/** Brings what begins beyond an end of the row into sight. */
export function scrollRow(row: HTMLElement, end: keyof RowRest): void {
  const isMirrored = getComputedStyle(row).direction === 'rtl'
  const pixels = Math.max(row.clientWidth - 2 * arrowRoom, row.clientWidth / 2)
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  row.scrollBy({ left: (end === 'after') === isMirrored ? -pixels : pixels, behavior: isStill ? 'auto' : 'smooth' })
}

/** Scrolls a row as little as it takes to show one of its items clear of the arrows, a column so that the next one is in sight, too. */
export function showInRow(row: HTMLElement, item: HTMLElement): void {
  const { left, right, top, bottom } = row.getBoundingClientRect()
  const place = item.getBoundingClientRect()
  row.scrollLeft += beyond(place.left - left, place.right - right, arrowRoom)
  row.scrollTop += beyond(place.top - top, place.bottom - bottom, place.height)
}

/** How far to scroll for room at both ends. */
function beyond(fromStart: number, fromEnd: number, room: number): number {
  return fromStart < room ? fromStart - room : Math.max(0, fromEnd + room)
}

/** From right to left the browser counts downwards from zero. */
function restOf({ scrollLeft, scrollWidth, clientWidth }: HTMLElement): RowRest {
  const passed = Math.abs(scrollLeft)
  return { before: passed > 1, after: passed < scrollWidth - clientWidth - 1 }
}

function sameOr(last: RowRest, next: RowRest): RowRest {
  return last.before === next.before && last.after === next.after ? last : next
}
