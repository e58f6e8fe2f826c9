import type { Verdict, WidgetDefinition, WidgetProps } from '../definition'
import { anything, boolean, invalid, number, setVisibility, style, text, valid, visibility } from '../rules'
import { asArray, asRecord, isBlank, isNil, parseJSON } from '../values'
import { gatherPages } from './gather'

/**
 * A list (runtime §8.2). Rows are evaluated by the sandbox: `rows` tells which there are, `List1/key/Text1` names a
 * widget in one.
 */
export const list: WidgetDefinition = {
  type: 'LIST_WIDGET_V2',
  label: 'List',
  jsonTexts: /^listData$/,
  initial: { isVisible: true, itemSpacing: 8 },
  properties: {
    ...visibility,
    ...style,
    listData: { kind: 'custom', check: checkItems },
    primaryKeys: { kind: 'custom', check: checkKeys },
    defaultSelectedItem: { kind: 'custom', check: checkChosen },
    itemBackgroundColor: text,
    itemSpacing: number,
    gridGap: number,
    pageSize: number,
    totalRecordsCount: number,
    serverSidePagination: boolean,
    serverSidePaginationEnabled: boolean,
    infiniteScroll: boolean,
    disableSelection: boolean,
    chosenItem: anything,
  },
  meta: {
    pageNo: 1,
    /** The default choice whose page was opened. */
    openedFor: undefined,
    selectedItemKey: undefined,
    chosenItem: undefined,
    triggeredItem: undefined,
    triggeredItemKey: undefined,
    gathered: undefined,
    gatheredKeys: undefined,
    gatheredPage: undefined,
    endOfData: undefined,
    isCutOff: false,
  },
  defaults: { selectedItemKey: 'defaultSelectedItem' },
  derived: {
    items: { from: ['listData'], compute: (props) => props.listData },
    selectedItem: { from: ['selectedItemKey', 'listData', 'primaryKeys', 'chosenItem', 'serverSidePagination'], compute: selectedItem },
  },
  events: ['onItemClick', 'onPageChange'],
  setters: setVisibility,
  internal: ['items', 'gatheredKeys'],
  reactions: [gatherPages],
}

/** The list of old apps: other names for the same, and a press anywhere in a row chooses it for good. */
export const oldList: WidgetDefinition = {
  ...list,
  type: 'LIST_WIDGET',
  meta: { ...list.meta, selectedItemIndex: undefined },
  derived: { ...list.derived, selectedItem: { from: ['selectedItemIndex', 'listData'], compute: itemAtIndex } },
  events: ['onListItemClick', 'onPageChange', 'onPageSizeChange'],
}

function checkItems(value: unknown): Verdict {
  if (value === undefined || value === null || value === '') return valid([])
  const items = typeof value === 'string' ? parseJSON(value) : value
  return Array.isArray(items) ? valid(items) : invalid([], 'This value must be an array')
}

/** One key per item; two items with the same key would share what a person does to them. */
function checkKeys(value: unknown): Verdict {
  if (isNil(value) || value === '') return valid([])
  if (!Array.isArray(value)) return invalid([], 'This value does not evaluate to type Array')
  if (value.some(isNil)) return invalid([], 'Primary keys must not be null or undefined')
  const texts = value.map(String)
  return new Set(texts).size === texts.length ? valid(value) : invalid([], 'Primary keys must be unique')
}

function checkChosen(value: unknown): Verdict {
  if (isNil(value)) return valid(undefined)
  if (typeof value === 'number' && Number.isFinite(value)) return valid(String(value))
  if (typeof value === 'string' && value !== '') return valid(value)
  return invalid(undefined, 'This value must be string or number')
}

/** The item with the chosen key as the data has it now. The server's may be on another page; it stays as it was when it was chosen. */
function selectedItem(props: WidgetProps): unknown {
  if (isBlank(props.selectedItemKey)) return undefined
  const index = indexOfKey(props, String(props.selectedItemKey))
  if (index >= 0) return asArray(props.listData)[index]
  return props.serverSidePagination === true || isHeldWithoutKey(props) ? props.chosenItem : undefined
}

/** An item without a key of its own is known by what it holds. */
function isHeldWithoutKey({ listData, primaryKeys, chosenItem }: WidgetProps): boolean {
  const held = JSON.stringify(chosenItem)
  return asArray(listData).slice(asArray(primaryKeys).length).some((item) => JSON.stringify(item) === held)
}

/** The chosen item of an old list; before any is chosen, one with the first item's keys and no values. */
function itemAtIndex(props: WidgetProps): unknown {
  const items = asArray(props.listData)
  if (typeof props.selectedItemIndex === 'number') return items[props.selectedItemIndex] ?? {}
  return Object.fromEntries(Object.keys(asRecord(items[0])).map((key) => [key, '']))
}

/** Place of the item with a key; -1 if there is none. */
export function indexOfKey(props: WidgetProps, key: string): number {
  return Array.isArray(props.primaryKeys) ? props.primaryKeys.findIndex((each) => String(each) === key) : -1
}

/** Grid rows of the container that each item is drawn with, in pixels. */
export function templateHeight(container: unknown): number {
  const { topRow, bottomRow } = asRecord(container)
  const rows = Number(bottomRow) - Number(topRow)
  return Number.isFinite(rows) && rows > 0 ? rows * 10 : 120
}

export const definitions: readonly WidgetDefinition[] = [list, oldList]
