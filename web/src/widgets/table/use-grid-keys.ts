import { useCallback, useRef, useState } from 'react'
import type { KeyboardEvent, RefObject } from 'react'
import type { TableActions } from './actions'
import { type CellPosition, moveCell, scrollToCell } from './keyboard'
import type { Rows } from './use-rows'
import type { Viewport } from './use-viewport'
import type { PlacedColumn } from './widths'

export interface GridKeysOptions {
  readonly id: string
  readonly scroller: RefObject<HTMLElement>
  readonly placed: readonly PlacedColumn[]
  readonly rows: Rows
  readonly rowHeight: number
  readonly view: Viewport['view']
  readonly actions: TableActions
}

export interface GridKeys {
  readonly active: CellPosition | undefined
  readonly activate: (cell: CellPosition) => void
  readonly handleKey: (event: KeyboardEvent<HTMLElement>) => void
}

/**
 * The keyboard of the ARIA grid pattern: arrows, Home, End, Page Up and Down move; Enter uses what is in the cell, or
 * chooses the row; F2 edits; Space chooses the row. In the header Enter sorts and Alt+Down opens the column's menu.
 * Tab that ended an edit leads to the cell beside it.
 */
export function useGridKeys({ id, scroller, placed, rows, rowHeight, view, actions }: GridKeysOptions): GridKeys {
  const [kept, keep] = useState<{ readonly row: number; readonly id: string | undefined }>()
  const latest = useRef(placed)
  latest.current = placed
  // By its id, so that the focus goes along with a column that is moved.
  const column = kept ? placed.findIndex((each) => each.column.id === kept.id) : -1
  const active = kept && column >= 0 ? { row: kept.row, column } : undefined
  const activate = useCallback((cell: CellPosition) => keep({ row: cell.row, id: latest.current[cell.column]?.column.id }), [])
  const control = (cell: CellPosition, selector: string) =>
    document.getElementById(`${id}-${cell.row}-${cell.column}`)?.querySelector<HTMLElement>(selector) ?? undefined
  const click = (element: HTMLElement | undefined) => {
    element?.click()
    return element !== undefined
  }
  const press = (key: string, hasAlt: boolean, cell: CellPosition): boolean => {
    if (cell.row < 0) {
      if (key === 'ArrowDown' && hasAlt) return click(control(cell, '.sw-grid-menu'))
      return (key === 'Enter' || key === ' ') && click(control(cell, 'button.sw-grid-title'))
    }
    if (key === 'F2') return click(control(cell, '.sw-cell-edit'))
    if (key === 'Enter' && click(control(cell, 'button:not(:disabled), a, input:not(:disabled)'))) return true
    if (key !== 'Enter' && key !== ' ') return false
    if (rows.row(cell.row) !== undefined) actions.select(rows.first + cell.row)
    return true
  }
  const handleKey = (event: KeyboardEvent<HTMLElement>) => {
    const { altKey, ctrlKey, metaKey } = event
    const isAfterEdit = event.key === 'Tab' && event.isDefaultPrevented() && active !== undefined
    if (event.target !== event.currentTarget && !isAfterEdit) return
    const isMirrored = getComputedStyle(event.currentTarget).direction === 'rtl'
    const page = Math.max(1, Math.floor(view.height / rowHeight) - 1)
    const size = { rows: rows.count, columns: placed.length, page }
    const arrow = event.shiftKey ? 'ArrowLeft' : 'ArrowRight'
    const key = isAfterEdit ? arrow : isMirrored ? mirrored(event.key) : event.key
    const next = altKey ? undefined : moveCell(key, active, size, ctrlKey || metaKey)
    if (next) {
      activate(next)
      if (scroller.current) scrollToCell(scroller.current, next, placed, rowHeight, isMirrored)
    } else if (!active || !press(key, altKey, active)) return
    event.preventDefault()
  }
  return { active, activate, handleKey }
}

function mirrored(key: string): string {
  return key === 'ArrowLeft' ? 'ArrowRight' : key === 'ArrowRight' ? 'ArrowLeft' : key
}
