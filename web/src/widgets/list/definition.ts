import type { Verdict, WidgetDefinition } from '../definition'
import { boolean, invalid, number, setVisibility, style, text, valid, visibility } from '../rules'
import { asRecord, parseJSON } from '../values'

/** Rows are evaluated by the sandbox: `rows` tells which there are, `List1/key/Text1` names a widget in one. */
export const list: WidgetDefinition = {
  type: 'LIST_WIDGET_V2',
  label: 'List',
  initial: { isVisible: true, itemSpacing: 8 },
  properties: {
    ...visibility,
    ...style,
    listData: { kind: 'custom', check: checkItems },
    primaryKeys: { kind: 'array', default: [] },
    itemBackgroundColor: text,
    itemSpacing: number,
    gridGap: number,
    pageSize: number,
    totalRecordsCount: number,
    serverSidePagination: boolean,
    serverSidePaginationEnabled: boolean,
    infiniteScroll: boolean,
  },
  meta: {
    pageNo: 1,
    selectedItem: undefined,
    selectedItemKey: undefined,
    triggeredItem: undefined,
    triggeredItemKey: undefined,
  },
  derived: { items: { from: ['listData'], compute: (props) => props.listData } },
  events: ['onItemClick', 'onPageChange'],
  setters: setVisibility,
  internal: ['items'],
}

/** The list of old apps: other names for the same. */
export const oldList: WidgetDefinition = {
  ...list,
  type: 'LIST_WIDGET',
  events: ['onListItemClick', 'onPageChange', 'onPageSizeChange'],
}

function checkItems(value: unknown): Verdict {
  if (value === undefined || value === null || value === '') return valid([])
  const items = typeof value === 'string' ? parseJSON(value) : value
  return Array.isArray(items) ? valid(items) : invalid([], 'This value must be an array')
}

/** The item that a row shows. */
export function itemAt(listData: unknown, index: number): unknown {
  return Array.isArray(listData) ? (listData[index] as unknown) : undefined
}

/** Grid rows of the container that each item is drawn with, in pixels. */
export function templateHeight(container: unknown): number {
  const { topRow, bottomRow } = asRecord(container)
  const rows = Number(bottomRow) - Number(topRow)
  return Number.isFinite(rows) && rows > 0 ? rows * 10 : 120
}

export const definitions: readonly WidgetDefinition[] = [list, oldList]
