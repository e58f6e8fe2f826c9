import { useState } from 'react'
import type { DragEvent } from 'react'
import { icon as down } from 'icon:arrow-down'
import { icon as up } from 'icon:arrow-up'
import { Icon } from '../../ui/Icon'
import type { WidgetProps } from '../definition'
import { asRecord } from '../values'
import type { TableActions } from './actions'
import { isAction } from './columns'
import { placedStyle, usualAlignment } from './cell-style'
import { HeaderMenu } from './HeaderMenu'
import { startResize } from './resize'
import type { Arrangement } from './use-arrangement'
import type { PlacedColumn } from './widths'

export interface HeaderCellProps {
  readonly id: string
  readonly placed: PlacedColumn
  readonly index: number
  readonly gap: number
  readonly gapAfter: number
  readonly inset: number
  readonly before: string | undefined
  readonly after: string | undefined
  readonly isActive: boolean
  readonly props: WidgetProps
  readonly actions: TableActions
  readonly arrangement: Arrangement
  readonly isLocked: boolean
}

const dragType = 'application/x-table-column'

/** A column's title: sorts, is dragged to another place, has a menu, and an edge to widen the column. */
export function HeaderCell(header: HeaderCellProps): JSX.Element {
  const { placed, props, actions, arrangement } = header
  const { column } = placed
  const [target, setTarget] = useState<'before' | 'after'>()
  const { column: sorted, order } = asRecord(props.sortOrder)
  const canSort = props.isSortable !== false && !isAction(column) && column.enableSort !== false && !header.isLocked
  const direction = sorted === column.id ? order : undefined
  // What is dragged over a column is secret until it is let go, but for the names of its types.
  const own = `${dragType}.${header.index}`
  const drag = {
    draggable: true,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.setData(dragType, column.id)
      event.dataTransfer.setData(own, '')
      event.dataTransfer.effectAllowed = 'move'
    },
    onDragOver: (event: DragEvent) => {
      const from = indexOfDragged(event.dataTransfer.types)
      if (from === undefined) return
      event.preventDefault()
      setTarget(from === header.index ? undefined : from < header.index ? 'after' : 'before')
    },
    onDragLeave: () => setTarget(undefined),
    onDrop: (event: DragEvent) => {
      setTarget(undefined)
      const moved = event.dataTransfer.getData(dragType)
      if (moved === '') return
      event.preventDefault()
      if (moved !== column.id) arrangement.move(moved, column.id)
    },
  }
  return (
    <div
      id={header.id}
      role="columnheader"
      aria-colindex={header.index + 1}
      aria-sort={direction === 'asc' ? 'ascending' : direction === 'desc' ? 'descending' : undefined}
      className={headerClass(placed, header.isActive, target)}
      style={placedStyle(placed, header, header.inset)}
      {...drag}
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
      <HeaderMenu {...header} canSort={canSort} isSorted={direction !== undefined} />
      <span
        className="sw-grid-resize"
        aria-hidden
        draggable
        onDragStart={(event) => {
          event.preventDefault()
          event.stopPropagation()
        }}
        onPointerDown={(event) =>
          startResize(event, placed.width, (width, isDone) => arrangement.resize(column.id, width, isDone))
        }
      />
    </div>
  )
}

/** The place of the column that is dragged, as its types tell it. */
function indexOfDragged(types: readonly string[]): number | undefined {
  const own = types.find((type) => type.startsWith(`${dragType}.`))
  return own === undefined ? undefined : Number(own.slice(dragType.length + 1))
}

function headerClass({ column, frozen }: PlacedColumn, isActive: boolean, target: string | undefined): string {
  const alignment = typeof column.horizontalAlignment === 'string' ? column.horizontalAlignment : usualAlignment(column)
  return [
    'sw-cell',
    frozen && `sw-cell-frozen-${frozen}`,
    alignment === 'RIGHT' && 'sw-cell-right',
    alignment === 'CENTER' && 'sw-cell-center',
    isActive && 'sw-cell-active',
    target && `sw-cell-target-${target}`,
  ]
    .filter(Boolean)
    .join(' ')
}
