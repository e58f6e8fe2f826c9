import { useLayoutEffect, useState } from 'react'
import type { RefObject } from 'react'

/** Pixels between chips, and of the count of those that are not shown. */
const gap = 4
const roomOfCount = 40

/** How many children of a line have room; the others are counted at its end. `content` tells when they change. */
export function useFitting(line: RefObject<HTMLElement>, content: string): number {
  const [count, setCount] = useState(Infinity)
  // A layout effect, because too many would be seen for a moment.
  useLayoutEffect(() => {
    const element = line.current
    if (!element) return undefined
    const measure = () => {
      const widths = [...element.querySelectorAll<HTMLElement>(':scope > [data-chip]')].map((chip) => chip.offsetWidth)
      setCount(fitting(widths, element.clientWidth))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [line, content])
  return count
}

/** Of chips in a row, how many fit; there is room for the count unless all of them do. The first is cut rather than left out. */
export function fitting(widths: readonly number[], room: number): number {
  if (widths.length > 1 && room < 2 * roomOfCount) return 0
  let used = 0
  let count = 0
  for (const [place, width] of widths.entries()) {
    used += width + (place === 0 ? 0 : gap)
    if (used > room) return Math.max(1, count)
    if (used <= room - gap - roomOfCount) count = place + 1
  }
  return widths.length
}
