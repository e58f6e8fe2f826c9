import type { WidgetProps } from '../definition'
import { asNumber } from '../values'

/** Pixel heights of a table's parts, so that rows shown and `pageSize` agree. */
export const tableHeights = { toolbar: 38, header: 32, frame: 10 } as const

const rowHeights: Readonly<Record<string, number>> = { SHORT: 30, DEFAULT: 40, TALL: 60 }

export function rowHeight(props: WidgetProps): number {
  return rowHeights[String(props.compactMode)] ?? 40
}

export function showsToolbar(props: WidgetProps): boolean {
  return ['isVisibleSearch', 'isVisibleFilters', 'isVisibleDownload', 'isVisiblePagination', 'allowAddNewRow'].some(
    (name) => props[name] === true || props[name] === 'true',
  )
}

/** Rows that fit below the toolbar, whether it is shown or not; a fraction above .3 rounds up if there are more rows. */
export function pageSize(props: WidgetProps): number {
  const rows = fittingRows(props)
  const total = Array.isArray(props.tableData) ? props.tableData.length : 0
  return rows % 1 > 0.3 && total > rows ? Math.ceil(rows) : Math.floor(rows)
}

/** The same before rounding: it follows from the table's size alone. */
export function fittingRows(props: WidgetProps): number {
  const available = componentHeight(props) - tableHeights.frame - tableHeights.header - tableHeights.toolbar
  return Math.max(0, available / rowHeight(props))
}

function componentHeight(props: WidgetProps): number {
  const measured = asNumber(props.componentHeight)
  if (measured !== undefined) return measured
  const rows = (asNumber(props.bottomRow) ?? 28) - (asNumber(props.topRow) ?? 0)
  return rows * 10
}
