import { memo } from 'react'
import { classNames } from '../../lib/class-names'
import type { JSONRecord } from '../values'
import type { TableActions } from './actions'
import { GridCell } from './GridCell'
import type { TableLook } from './look'
import { tableMessages } from './messages'
import type { DrawnColumn } from './window'

export interface GridRowProps {
  readonly id: string
  /** `undefined` while it is on its way. */
  readonly row: JSONRecord | undefined
  readonly index: number
  /** Position among all filtered rows. */
  readonly position: number
  /** `undefined`: the row stands where the one before ends, as high as its cells need. */
  readonly top: number | undefined
  readonly height: number
  readonly columns: readonly DrawnColumn[]
  readonly inset: number
  readonly isSelected: boolean
  readonly activeColumn: number | undefined
  readonly look: TableLook
  readonly actions: TableActions
  readonly onActivate: (row: number, column: number) => void
}

export const GridRow = memo(function GridRow(line: GridRowProps): JSX.Element {
  const { id, row, index, position, top, height, inset, isSelected, activeColumn, look, actions } = line
  const select = () => {
    if (row && !look.isLocked) actions.select(position)
  }
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      aria-busy={row === undefined || undefined}
      className={classNames('sw-grid-row', top === undefined && 'sw-grid-row-flow', index % 2 === 1 && 'sw-grid-row-odd')}
      style={top === undefined ? { minHeight: height } : { transform: `translateY(${top}px)`, height }}
      onClick={select}
    >
      {inset > 0 && (
        <div role="gridcell" className="sw-cell sw-cell-check" style={{ width: inset }}>
          <input
            type="checkbox"
            className="sw-checkbox"
            tabIndex={-1}
            aria-label={tableMessages.selectRow}
            checked={isSelected}
            disabled={look.isLocked}
            onClick={(event) => event.stopPropagation()}
            onChange={select}
          />
        </div>
      )}
      {line.columns.map(({ placed, index: columnIndex, gap, gapAfter }) => (
        <GridCell
          key={placed.column.id}
          id={`${id}-${index}-${columnIndex}`}
          row={row}
          index={index}
          placed={placed}
          columnIndex={columnIndex}
          gap={gap}
          gapAfter={gapAfter}
          inset={inset}
          height={height}
          isActive={activeColumn === columnIndex}
          look={look}
          actions={actions}
          onActivate={line.onActivate}
        />
      ))}
    </div>
  )
})
