import { memo } from 'react'
import type { WidgetProps } from '../definition'
import type { TableActions } from './actions'
import type { CellPosition } from './keyboard'
import { HeaderCell } from './HeaderCell'
import { tableMessages } from './messages'
import type { Arrangement } from './use-arrangement'
import type { PlacedColumn } from './widths'
import type { DrawnColumn } from './window'

export interface HeaderProps {
  readonly id: string
  readonly columns: readonly PlacedColumn[]
  /** Those of them that are in sight. */
  readonly drawn: readonly DrawnColumn[]
  /** Pixels taken by the check boxes. */
  readonly inset: number
  readonly props: WidgetProps
  readonly active: CellPosition | undefined
  readonly actions: TableActions
  readonly arrangement: Arrangement
  readonly selection: 'all' | 'some' | 'none'
  readonly isLocked: boolean
  readonly onSelectAll: (all: boolean) => void
}

export const Header = memo(function Header(header: HeaderProps): JSX.Element {
  const { id, columns, drawn, inset, active, selection } = header
  return (
    <div role="row" aria-rowindex={1} className="sw-grid-header">
      {inset > 0 && (
        <div role="columnheader" className="sw-cell sw-cell-check" style={{ width: inset }}>
          <input
            type="checkbox"
            className="sw-checkbox"
            ref={(box) => {
              if (box) box.indeterminate = selection === 'some'
            }}
            aria-label={tableMessages.selectAll}
            checked={selection === 'all'}
            disabled={header.isLocked}
            onChange={() => header.onSelectAll(selection === 'none')}
          />
        </div>
      )}
      {drawn.map(({ placed, index, gap, gapAfter }) => (
        <HeaderCell
          key={placed.column.id}
          id={`${id}--1-${index}`}
          placed={placed}
          index={index}
          gap={gap}
          gapAfter={gapAfter}
          inset={inset}
          before={columns[index - 1]?.column.id}
          after={columns[index + 1]?.column.id}
          isActive={active?.row === -1 && active.column === index}
          props={header.props}
          actions={header.actions}
          arrangement={header.arrangement}
          isLocked={header.isLocked}
        />
      ))}
    </div>
  )
})
