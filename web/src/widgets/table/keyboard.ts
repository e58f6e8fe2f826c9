import { tableHeights } from './page-size'
import type { PlacedColumn } from './widths'

/** A cell of the grid; row −1 is the header. */
export interface CellPosition {
  readonly row: number
  readonly column: number
}

export interface GridSize {
  readonly rows: number
  readonly columns: number
  /** Rows in sight. */
  readonly page: number
}

/** Where a key leads, or nothing when it is not a key that moves. */
export function moveCell(
  key: string,
  from: CellPosition | undefined,
  size: GridSize,
  hasControl = false,
): CellPosition | undefined {
  const { rows, columns, page } = size
  if (columns === 0) return undefined
  const { row, column } = from ?? { row: -1, column: 0 }
  const moves: Readonly<Record<string, CellPosition>> = {
    ArrowDown: { row: row + 1, column },
    ArrowUp: { row: row - 1, column },
    ArrowRight: { row, column: column + 1 },
    ArrowLeft: { row, column: column - 1 },
    PageDown: { row: row + page, column },
    PageUp: { row: row - page, column },
    Home: { row: hasControl ? 0 : row, column: 0 },
    End: { row: hasControl ? rows - 1 : row, column: columns - 1 },
  }
  const next = moves[key]
  return next && { row: clamp(next.row, -1, rows - 1), column: clamp(next.column, 0, columns - 1) }
}

/** Scrolls so that a cell is fully in sight, below the header and beside frozen columns. */
export function scrollToCell(
  scroller: HTMLElement,
  cell: CellPosition,
  columns: readonly PlacedColumn[],
  rowHeight: number,
  isMirrored: boolean,
): void {
  const column = columns[cell.column]
  const top = Math.max(0, cell.row) * rowHeight
  const viewHeight = scroller.clientHeight - tableHeights.header
  if (top < scroller.scrollTop) scroller.scrollTop = top
  else if (top + rowHeight > scroller.scrollTop + viewHeight) scroller.scrollTop = top + rowHeight - viewHeight
  if (!column || column.frozen) return
  const frozen = (side: 'left' | 'right') =>
    columns.reduce((sum, each) => sum + (each.frozen === side ? each.width : 0), 0)
  const sign = isMirrored ? -1 : 1
  const from = sign * scroller.scrollLeft
  const start = column.left - frozen('left')
  const end = column.left + column.width + frozen('right') - scroller.clientWidth
  if (start < from) scroller.scrollLeft = sign * start
  else if (end > from) scroller.scrollLeft = sign * end
}

function clamp(value: number, min: number, max: number): number {
  return Math.max(min, Math.min(max, value))
}
