import { useCallback, useLayoutEffect, useRef } from 'react'
import type { FocusEvent, RefObject } from 'react'
import type { CellPosition } from './keyboard'

export interface KeptFocus {
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void
  readonly onBlur: () => void
}

/**
 * Keeps the keyboard in the grid: a button that is switched off or taken away while it has the focus, as Save is once the row is saved,
 * leaves it to its cell, from which the arrow keys go on.
 */
export function useKeptFocus(scroller: RefObject<HTMLElement>, activate: (cell: CellPosition) => void): KeptFocus {
  const focused = useRef<Element>()
  // An effect of every drawing, before the browser itself takes the focus from a button that is off.
  useLayoutEffect(() => {
    const control = focused.current
    if (control === undefined || (control.isConnected && !control.matches(':disabled'))) return
    focused.current = undefined
    const { activeElement } = document
    if (activeElement === document.body || activeElement === control) scroller.current?.focus({ preventScroll: true })
  })
  const onFocus = useCallback(
    ({ target, currentTarget }: FocusEvent<HTMLElement>) => {
      // Lists and calendars of cells are elsewhere in the page, and look after themselves.
      if (target === currentTarget || !currentTarget.contains(target)) return
      focused.current = target
      const cell = target.closest('[role=gridcell]')
      const [row, column] = cell === null ? [] : cell.id.split('-').slice(-2).map(Number)
      if (row !== undefined && column !== undefined) activate({ row, column })
    },
    [activate],
  )
  const onBlur = useCallback(() => {
    focused.current = undefined
  }, [])
  return { onFocus, onBlur }
}
