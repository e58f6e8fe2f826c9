import type { PointerEvent } from 'react'

/** Follows the pointer from the edge of a column until it is let go. In right-to-left pages columns grow to the left. */
export function startResize(
  event: PointerEvent<HTMLElement>,
  width: number,
  onResize: (width: number, isDone: boolean) => void,
): void {
  event.preventDefault()
  event.stopPropagation()
  const handle = event.currentTarget
  const start = event.clientX
  const sign = getComputedStyle(handle).direction === 'rtl' ? -1 : 1
  handle.setPointerCapture(event.pointerId)
  const widthAt = (moved: globalThis.PointerEvent) => width + sign * (moved.clientX - start)
  const move = (moved: globalThis.PointerEvent) => onResize(widthAt(moved), false)
  const stop = (moved: globalThis.PointerEvent) => {
    onResize(widthAt(moved), true)
    handle.removeEventListener('pointermove', move)
    handle.removeEventListener('pointerup', stop)
    handle.removeEventListener('pointercancel', stop)
  }
  handle.addEventListener('pointermove', move)
  handle.addEventListener('pointerup', stop)
  handle.addEventListener('pointercancel', stop)
}
