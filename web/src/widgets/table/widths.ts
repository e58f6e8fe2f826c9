import type { WidgetProps } from '../definition'
import { asNumber, asRecord } from '../values'
import { type Column, isAction } from './columns'

/** A column with its place in the grid, in pixels. */
export interface PlacedColumn {
  readonly column: Column
  readonly left: number
  readonly width: number
  /** Stays in sight at this side. */
  readonly frozen?: 'left' | 'right'
  /** Distance to the side it is frozen at. */
  readonly inset: number
}

export const minWidth = 56
const usualWidth = 150

/** Stored widths; what room is left over is shared by the columns that hold data. */
export function placeColumns(
  columns: readonly Column[],
  props: WidgetProps,
  resized: ReadonlyMap<string, number>,
  available: number,
): readonly PlacedColumn[] {
  const map = asRecord(props.columnWidthMap)
  const wanted = columns.map((column) =>
    Math.max(minWidth, resized.get(column.id) ?? asNumber(map[column.id]) ?? asNumber(column.width) ?? usualWidth),
  )
  const spare = Math.max(0, available - sum(wanted))
  const growing = columns.map((column) => !isAction(column) && !resized.has(column.id))
  const share = growing.some(Boolean) ? spare / growing.filter(Boolean).length : 0
  const widths = wanted.map((width, index) => Math.floor(width + (growing[index] ? share : 0)))
  const total = sum(widths)
  let left = 0
  return columns.map((column, index) => {
    const width = widths[index] ?? usualWidth
    const frozen = column.sticky === 'left' ? 'left' : column.sticky === 'right' ? 'right' : undefined
    const placed = { column, left, width, frozen, inset: frozen === 'right' ? total - left - width : left } as const
    left += width
    return placed
  })
}

export function totalWidth(columns: readonly PlacedColumn[]): number {
  return sum(columns.map(({ width }) => width))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
