import { memo } from 'react'
import type { WidgetProps } from '../definition'
import type { JSONRecord } from '../values'
import type { TableActions } from './actions'
import { Cell } from './Cell'
import { cellAlignment, cellStyle, placedStyle } from './cell-style'
import { tableMessages } from './messages'
import type { PlacedColumn } from './widths'
import { drawnColumns, type Range } from './window'

export interface GridRowProps {
  readonly id: string
  readonly row: JSONRecord
  readonly index: number
  /** Position among all filtered rows. */
  readonly position: number
  readonly top: number
  readonly height: number
  readonly columns: readonly PlacedColumn[]
  readonly range: Range
  readonly inset: number
  readonly isSelected: boolean
  readonly activeColumn: number | undefined
  readonly props: WidgetProps
  readonly actions: TableActions
  readonly onActivate: (column: number) => void
}

export const GridRow = memo(function GridRow(line: GridRowProps): JSX.Element {
  const { id, row, index, position, top, height, inset, isSelected, activeColumn, props, actions } = line
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      className="sw-grid-row"
      style={{ transform: `translateY(${top}px)`, height }}
      onClick={() => actions.select(position)}
    >
      {inset > 0 && (
        <div role="gridcell" className="sw-cell sw-cell-check" style={{ width: inset }}>
          <input
            type="checkbox"
            className="sw-checkbox"
            tabIndex={-1}
            aria-label={tableMessages.selectRow}
            checked={isSelected}
            onClick={(event) => event.stopPropagation()}
            onChange={() => actions.select(position)}
          />
        </div>
      )}
      {drawnColumns(line.columns, line.range).map(({ placed, index: columnIndex, gap }) => {
        const { column, frozen } = placed
        const shapes = [
          'sw-cell',
          frozen && `sw-cell-frozen-${frozen}`,
          cellAlignment(column, row),
          activeColumn === columnIndex && 'sw-cell-active',
        ]
        return (
          <div
            key={column.id}
            id={`${id}-${index}-${columnIndex}`}
            role="gridcell"
            aria-colindex={columnIndex + 1}
            className={shapes.filter(Boolean).join(' ')}
            style={{ ...cellStyle(column, row, props), ...placedStyle(placed, gap, inset) }}
            onMouseDown={() => line.onActivate(columnIndex)}
          >
            <Cell column={column} row={row} props={props} actions={actions} />
          </div>
        )
      })}
    </div>
  )
}, areEqual)

/** `onActivate` is made anew for each drawing and does not matter. */
function areEqual(before: GridRowProps, after: GridRowProps): boolean {
  const { onActivate: _before, ...a } = before
  const { onActivate: _after, ...b } = after
  return Object.keys(b).every((key) => Object.is(a[key as keyof typeof a], b[key as keyof typeof b]))
}
