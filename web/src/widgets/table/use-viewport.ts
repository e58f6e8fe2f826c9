import { useCallback, useLayoutEffect, useState } from 'react'
import type { RefObject } from 'react'
import { flushSync } from 'react-dom'

/** Pixels by which columns are drawn ahead. */
const columnStep = 50

export interface Viewport {
  readonly view: { readonly width: number; readonly height: number }
  /** How far from the start, in whole rows and column steps. */
  readonly scroll: { readonly top: number; readonly left: number }
  readonly handleScroll: () => void
}

/** What of a scrolling element is in sight. In right-to-left pages `left` counts from the right. */
export function useViewport(scroller: RefObject<HTMLElement>, width: number, height: number, rowHeight: number): Viewport {
  const [scroll, setScroll] = useState({ top: 0, left: 0 })
  const [view, setView] = useState({ width, height })
  // An effect, because scroll bars take room that only the browser knows. The observer tells the first size too, in time
  // for the first frame; asking for it here would lay out the page once per table.
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return undefined
    const observer = new ResizeObserver(() =>
      setView((before) => {
        const { clientWidth, clientHeight } = element
        const isSame = before.width === clientWidth && before.height === clientHeight
        return isSame ? before : { width: clientWidth, height: clientHeight }
      }),
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [scroller])
  const handleScroll = useCallback(() => {
    const element = scroller.current
    if (!element) return
    const top = Math.floor(element.scrollTop / rowHeight) * rowHeight
    const left = Math.floor(Math.abs(element.scrollLeft) / columnStep) * columnStep
    // In the same frame, so that no blank rows are seen.
    flushSync(() => setScroll((before) => (before.top === top && before.left === left ? before : { top, left })))
  }, [scroller, rowHeight])
  return { view, scroll, handleScroll }
}
