import { startTransition, useEffect, useState } from 'react'
import { type Place, rowHeight } from './grid'

/** Boxes that are drawn in one pause of the page. */
const atOnce = 4
/** Milliseconds after which a page that never pauses draws on all the same. */
const patience = 100

/**
 * Which boxes of a canvas are drawn by now: those near the screen at once, so that a long page answers soon, the others
 * from above, turn by turn, while the page has nothing else to do.
 */
export function useTurns(count: number): (place: Place, index: number) => boolean {
  const [drawn, setDrawn] = useState(0)
  const isDone = drawn >= count
  // An effect, because only the browser knows when it has nothing else to do.
  useEffect(() => {
    if (isDone) return undefined
    return whenIdle(() => startTransition(() => setDrawn((present) => present + atOnce)))
  }, [isDone, drawn])
  return (place, index) => index < drawn || place.top * rowHeight < window.innerHeight * 1.2
}

function whenIdle(body: () => void): () => void {
  if (typeof window.requestIdleCallback !== 'function') {
    const timer = setTimeout(body, 16)
    return () => clearTimeout(timer)
  }
  const handle = window.requestIdleCallback(body, { timeout: patience })
  return () => window.cancelIdleCallback(handle)
}
