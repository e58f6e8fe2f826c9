import type { WidgetEntity } from './widget-entity'

/** An item that a list shows, with the key of its row. */
export interface ShownItem {
  readonly key: string
  readonly item: unknown
  readonly index: number
}

/** Rows that are drawn at most. */
const mostRows = 200
/** Rows of a list that has not been laid out yet and does not know how many fit. */
const rowsUnmeasured = 10

/** Properties that decide which items a list shows. */
export const itemSources = [
  'listData', 'primaryKeys', 'pageNo', 'pageSize', 'serverSidePagination', 'serverSidePaginationEnabled', 'infiniteScroll', 'windowStart',
  'windowSize', 'gathered', 'gatheredKeys',
]

/** The items on the page of a list; a list without end shows those around what is seen (runtime §8.2). */
export function shownItems(list: WidgetEntity): readonly ShownItem[] {
  const data: unknown = list.get('gathered') ?? list.get('listData')
  if (!Array.isArray(data)) return []
  const [first, count] = rangeOf(list, data.length)
  const keys: unknown = list.get('gatheredKeys') ?? list.get('primaryKeys')
  const used = new Set<string>()
  return data.slice(first, first + count).map((item: unknown, i) => {
    const index = first + i
    const own: unknown = Array.isArray(keys) ? keys[index] : undefined
    const wanted = own === undefined || own === null ? keyOfItem(item, index) : String(own)
    const key = encodeURIComponent(used.has(wanted) ? `${wanted}#${index}` : wanted)
    used.add(wanted)
    return { key, item, index }
  })
}

function rangeOf(list: WidgetEntity, length: number): readonly [first: number, count: number] {
  const number = (name: string) => Number(list.get(name)) || 0
  const isServer = list.get('serverSidePagination') === true || list.get('serverSidePaginationEnabled') === true
  const isEndless = list.get('infiniteScroll') === true
  if (isServer && !isEndless) return [0, mostRows]
  const size = Math.min(number('pageSize') || Math.min(rowsUnmeasured, mostRows), mostRows)
  if (isEndless) {
    return [Math.max(0, number('windowStart')), Math.min(number('windowSize') || size, mostRows)]
  }
  const last = Math.max(1, Math.ceil(length / size))
  return [(Math.min(Math.max(1, number('pageNo')), last) - 1) * size, size]
}

/** Items without a key of their own are known by what they hold; others by their place. */
function keyOfItem(item: unknown, index: number): string {
  if (typeof item !== 'object' || item === null) return `#${index}`
  try {
    return `#${hash(JSON.stringify(item)).toString(36)}`
  } catch {
    return `#${index}`
  }
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value >>> 0
}
