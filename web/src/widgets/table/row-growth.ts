import type { Column } from './columns'

const pictureHeights: ReadonlyMap<unknown, number> = new Map([
  ['MEDIUM', 64],
  ['LARGE', 128],
])

/** How high a column's pictures are, in pixels; `undefined`: as high as the row allows. */
export function pictureHeight(column: Column): number | undefined {
  return column.columnType === 'image' ? pictureHeights.get(column.imageSize) : undefined
}

/** Whether rows may become higher than others for what this column shows (runtime §8.1). */
export function growsRows(column: Column): boolean {
  return column.allowCellWrapping === true || column.columnType === 'html' || pictureHeight(column) !== undefined
}
