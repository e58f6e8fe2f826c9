import type { PlacedColumn } from './widths'

/** Half-open. */
export interface Range {
  readonly start: number
  readonly end: number
}

const extraRows = 4
/** Below this many columns all are drawn. */
const fewColumns = 24

export function rowWindow(scrollTop: number, height: number, rowHeight: number, count: number): Range {
  const start = Math.max(0, Math.floor(scrollTop / rowHeight) - extraRows)
  const end = Math.min(count, Math.ceil((scrollTop + height) / rowHeight) + extraRows)
  return { start: Math.min(start, count), end }
}

/** The most rows that are drawn at once. */
export function rowSlots(height: number, rowHeight: number): number {
  return Math.ceil(height / rowHeight) + 1 + 2 * extraRows
}

/** Columns in sight; frozen ones are drawn whatever the range says. */
export function columnWindow(columns: readonly PlacedColumn[], scrollLeft: number, width: number): Range {
  if (columns.length <= fewColumns) return { start: 0, end: columns.length }
  const margin = 200
  const start = columns.findIndex((column) => column.left + column.width > scrollLeft - margin)
  const after = columns.findIndex((column) => column.left > scrollLeft + width + margin)
  return { start: Math.max(0, start), end: after < 0 ? columns.length : after }
}

/** A column to draw, with the empty width around it. */
export interface DrawnColumn {
  readonly placed: PlacedColumn
  readonly index: number
  readonly gap: number
  /** Before a column that is frozen at the end: it sticks with its margin, so that it must have none itself. */
  readonly gapAfter: number
}

/** The frozen columns and those in sight, from the start. */
export function drawnColumns(columns: readonly PlacedColumn[], range: Range): readonly DrawnColumn[] {
  const drawn = columns
    .map((placed, index) => ({ placed, index }))
    .filter(({ placed, index }) => placed.frozen !== undefined || (index >= range.start && index < range.end))
  const gapAt = (place: number) => {
    const before = drawn[place - 1]?.placed
    return (drawn[place]?.placed.left ?? 0) - (before === undefined ? 0 : before.left + before.width)
  }
  const isAtEnd = (place: number) => place > 0 && drawn[place]?.placed.frozen === 'right'
  return drawn.map((column, place) => ({
    ...column,
    gap: isAtEnd(place) ? 0 : gapAt(place),
    gapAfter: isAtEnd(place + 1) ? gapAt(place + 1) : 0,
  }))
}
