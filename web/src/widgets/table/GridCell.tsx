import { memo } from 'react'
import { surelyFits } from '../text/surely-fits'
import type { JSONRecord } from '../values'
import type { TableActions } from './actions'
import { Cell } from './Cell'
import { cellAlignment, cellStyle, placedStyle, textSize } from './cell-style'
import { isEditable, type TableLook } from './look'
import { growsRows } from './row-growth'
import type { PlacedColumn } from './widths'

export interface GridCellProps {
  readonly id: string
  /** `undefined` while it is on its way. */
  readonly row: JSONRecord | undefined
  readonly index: number
  readonly placed: PlacedColumn
  readonly columnIndex: number
  /** Empty width before it. */
  readonly gap: number
  readonly gapAfter: number
  readonly inset: number
  /** Of the row, in pixels. */
  readonly height: number
  readonly isActive: boolean
  readonly look: TableLook
  readonly actions: TableActions
  readonly onActivate: (row: number, column: number) => void
}

/** One cell; drawn anew only where something of it changed, so that scrolling across draws the columns that come in. */
export const GridCell = memo(function GridCell(cell: GridCellProps): JSX.Element {
  const { row, index, placed, columnIndex, look, actions } = cell
  const { column, frozen } = placed
  const shapes = [
    'sw-cell',
    frozen && `sw-cell-frozen-${frozen}`,
    row && cellAlignment(column, row, look.style),
    cell.isActive && 'sw-cell-active',
    column.allowCellWrapping === true && 'sw-cell-wraps',
    growsRows(column) && 'sw-cell-grows',
    isLine(cell) && 'sw-cell-line',
  ]
  return (
    <div
      id={cell.id}
      role="gridcell"
      aria-colindex={columnIndex + 1}
      className={shapes.filter(Boolean).join(' ')}
      style={{ ...(row ? cellStyle(column, row, look.style) : {}), ...placedStyle(placed, cell, cell.inset) }}
      onMouseDown={() => cell.onActivate(index, columnIndex)}
      onDoubleClick={(event) => event.currentTarget.querySelector<HTMLElement>(':scope > .sw-cell-edit')?.click()}
    >
      {row ? (
        <Cell column={column} row={row} index={index} width={placed.width} height={cell.height} look={look} actions={actions} />
      ) : (
        <span className="sw-cell-waits" />
      )}
    </div>
  )
})

const lines: readonly string[] = ['text', 'number', 'currency', 'date', 'url']

/** One line of text and nothing else, no higher than the row: it is cut off, where it must be, by itself. */
function isLine({ placed: { column, width }, row, look, height }: GridCellProps): boolean {
  if (!lines.includes(column.columnType) || column.allowCellWrapping === true) return false
  // A pencil stands in its cell, and only a cell that is no line has a place of its own.
  if (row && isEditable(column, row, look)) return false
  return surelyFits('', textSize(column, row, look.style), width, height)
}
