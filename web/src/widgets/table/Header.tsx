import type { PointerEvent } from 'react'
import { icon as down } from 'icon:arrow-down'
import { icon as up } from 'icon:arrow-up'
import { Icon } from '../../ui/Icon'
import type { WidgetProps } from '../definition'
import { asRecord } from '../values'
import type { TableActions } from './actions'
import { isAction } from './columns'
import { placedStyle, usualAlignment } from './cell-style'
import type { CellPosition } from './keyboard'
import { tableMessages } from './messages'
import { minWidth, type PlacedColumn } from './widths'
import { drawnColumns, type Range } from './window'

export interface HeaderProps {
  readonly id: string
  readonly columns: readonly PlacedColumn[]
  readonly range: Range
  /** Pixels taken by the check boxes. */
  readonly inset: number
  readonly props: WidgetProps
  readonly active: CellPosition | undefined
  readonly actions: TableActions
  readonly allSelected: boolean
  readonly onSelectAll: (all: boolean) => void
  readonly onResize: (columnID: string, width: number) => void
}

export function Header(header: HeaderProps): JSX.Element {
  const { id, columns, range, inset, props, active, actions } = header
  const { column: sorted, order } = asRecord(props.sortOrder)
  return (
    <div role="row" aria-rowindex={1} className="sw-grid-header">
      {inset > 0 && (
        <div role="columnheader" className="sw-cell sw-cell-check" style={{ width: inset }}>
          <input
            type="checkbox"
            className="sw-checkbox"
            aria-label={tableMessages.selectAll}
            checked={header.allSelected}
            onChange={(event) => header.onSelectAll(event.currentTarget.checked)}
          />
        </div>
      )}
      {drawnColumns(columns, range).map(({ placed, index, gap }) => {
        const { column } = placed
        const canSort = props.isSortable !== false && !isAction(column) && column.enableSort !== false
        const direction = sorted === column.id ? order : undefined
        return (
          <div
            key={column.id}
            id={`${id}--1-${index}`}
            role="columnheader"
            aria-colindex={index + 1}
            aria-sort={direction === 'asc' ? 'ascending' : direction === 'desc' ? 'descending' : undefined}
            className={headerClass(placed, active?.row === -1 && active.column === index)}
            style={placedStyle(placed, gap, inset)}
          >
            {canSort ? (
              <button
                type="button"
                tabIndex={-1}
                className="sw-grid-title"
                title={column.label || column.id}
                onClick={() => actions.sort(column)}
              >
                <span>{column.label}</span>
                {direction === 'asc' && <Icon of={up} size={12} />}
                {direction === 'desc' && <Icon of={down} size={12} />}
              </button>
            ) : (
              <span className="sw-grid-title">
                {column.label === '' ? <span className="ui-visually-hidden">{column.id}</span> : <span>{column.label}</span>}
              </span>
            )}
            <span
              className="sw-grid-resize"
              aria-hidden
              onPointerDown={(event) => startResize(event, placed.width, (width) => header.onResize(column.id, width))}
            />
          </div>
        )
      })}
    </div>
  )
}

function headerClass({ column, frozen }: PlacedColumn, isActive: boolean): string {
  const own = column.horizontalAlignment
  const alignment = (Array.isArray(own) ? own[0] : own) ?? usualAlignment(column)
  return [
    'sw-cell',
    frozen && `sw-cell-frozen-${frozen}`,
    alignment === 'RIGHT' && 'sw-cell-right',
    alignment === 'CENTER' && 'sw-cell-center',
    isActive && 'sw-cell-active',
  ]
    .filter(Boolean)
    .join(' ')
}

/** Follows the pointer until it is let go. */
function startResize(event: PointerEvent<HTMLElement>, width: number, onResize: (width: number) => void): void {
  event.preventDefault()
  event.stopPropagation()
  const handle = event.currentTarget
  const start = event.clientX
  handle.setPointerCapture(event.pointerId)
  const move = (moved: globalThis.PointerEvent) => onResize(Math.max(minWidth, width + moved.clientX - start))
  const stop = () => {
    handle.removeEventListener('pointermove', move)
    handle.removeEventListener('pointerup', stop)
    handle.removeEventListener('pointercancel', stop)
  }
  handle.addEventListener('pointermove', move)
  handle.addEventListener('pointerup', stop)
  handle.addEventListener('pointercancel', stop)
}
