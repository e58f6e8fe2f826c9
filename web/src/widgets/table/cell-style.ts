import type { CSSProperties } from 'react'
import { cssText, fontSize, fontStyle } from '../appearance'
import { isBlank, type JSONRecord } from '../values'
import { cellProperty, type Column } from './columns'
import type { PlacedColumn } from './widths'

/** Empty width before and after a cell, where columns are not drawn. */
export interface Gaps {
  readonly gap: number
  readonly gapAfter: number
}

/** Width and place of a cell in its row; frozen cells stick to their side. */
export function placedStyle({ width, frozen, inset }: PlacedColumn, { gap, gapAfter }: Gaps, checks: number): CSSProperties {
  return {
    width,
    marginInlineStart: gap > 0 ? gap : undefined,
    marginInlineEnd: gapAfter > 0 ? gapAfter : undefined,
    ...(frozen === 'left' ? { insetInlineStart: inset + checks } : {}),
    ...(frozen === 'right' ? { insetInlineEnd: inset } : {}),
  }
}

/** Of a cell's font as CSS writes it; empty for the usual one. */
export function textSize(column: Column, row: JSONRecord | undefined, table: JSONRecord): string {
  const own = row && cellProperty(column, 'textSize', row)
  return fontSize(isBlank(own) ? table.textSize : own)
}

/** Colours and font of a cell: the cell's own, else the table's. */
export function cellStyle(column: Column, row: JSONRecord, table: JSONRecord): CSSProperties {
  const read = (name: string) => {
    const own = cellProperty(column, name, row)
    return isBlank(own) ? table[name] : own
  }
  const background = cssText(read('cellBackground'))
  return {
    color: cssText(read('textColor')) || undefined,
    fontSize: textSize(column, row, table) || undefined,
    ...fontStyle(read('fontStyle')),
    ...(background ? { backgroundColor: background } : {}),
  }
}

export function cellAlignment(column: Column, row: JSONRecord, table: JSONRecord): string {
  const read = (name: string) => {
    const own = cellProperty(column, name, row)
    return isBlank(own) ? table[name] : own
  }
  const horizontal = cellProperty(column, 'horizontalAlignment', row) ?? usualAlignment(column)
  const vertical = read('verticalAlignment')
  return [
    horizontal === 'RIGHT' && 'sw-cell-right',
    horizontal === 'CENTER' && 'sw-cell-center',
    vertical === 'TOP' && 'sw-cell-top',
    vertical === 'BOTTOM' && 'sw-cell-bottom',
  ]
    .filter(Boolean)
    .join(' ')
}

/** Numbers stand on the right unless told otherwise. */
export function usualAlignment({ columnType }: Column): 'LEFT' | 'RIGHT' {
  return columnType === 'number' || columnType === 'currency' ? 'RIGHT' : 'LEFT'
}
