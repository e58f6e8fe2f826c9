import type { CSSProperties } from 'react'
import { cssText, fontSize, fontStyle } from '../appearance'
import type { WidgetProps } from '../definition'
import { isBlank, type JSONRecord } from '../values'
import { cellProperty, type Column } from './columns'
import type { PlacedColumn } from './widths'

/** Width and place of a cell in its row; frozen cells stick to their side. */
export function placedStyle({ width, frozen, inset }: PlacedColumn, gap: number, checks: number): CSSProperties {
  return {
    width,
    marginInlineStart: gap > 0 ? gap : undefined,
    ...(frozen === 'left' ? { left: inset + checks } : {}),
    ...(frozen === 'right' ? { right: inset } : {}),
  }
}

/** Colours and font of a cell: the cell's own, else the table's. */
export function cellStyle(column: Column, row: JSONRecord, props: WidgetProps): CSSProperties {
  const read = (name: string) => {
    const own = cellProperty(column, name, row)
    return isBlank(own) ? props[name] : own
  }
  const background = cssText(read('cellBackground'))
  return {
    color: cssText(read('textColor')) || undefined,
    fontSize: fontSize(read('textSize')) || undefined,
    ...fontStyle(read('fontStyle')),
    ...(background ? { backgroundColor: background } : {}),
  }
}

export function cellAlignment(column: Column, row: JSONRecord): string {
  const horizontal = cellProperty(column, 'horizontalAlignment', row) ?? usualAlignment(column)
  const vertical = cellProperty(column, 'verticalAlignment', row)
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
