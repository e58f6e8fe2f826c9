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

/** A column to draw, with the empty width before it. */
export interface DrawnColumn {
  readonly placed: PlacedColumn
  readonly index: number
  readonly gap: number
}

/** The frozen columns and those in sight, from the start. */
export function drawnColumns(columns: readonly PlacedColumn[], range: Range): readonly DrawnColumn[] {
  let right = 0
  return columns.flatMap((placed, index) => {
    const isDrawn = placed.frozen !== undefined || (index >= range.start && index < range.end)
    if (!isDrawn) return []
    const gap = placed.left - right
    right = placed.left + placed.width
    return [{ placed, index, gap }]
  })
}
