import type { Reaction, WidgetProps } from '../definition'
import { isFull } from '../gathered'
import { asArray, asNumber } from '../values'

interface Page {
  readonly items: readonly unknown[]
  readonly keys: readonly unknown[]
}

/** Whether more rows come from the server while a person scrolls. */
export function isGathering(props: WidgetProps): boolean {
  const isServer = props.serverSidePagination === true || props.serverSidePaginationEnabled === true
  return isServer && props.infiniteScroll === true
}

/** All items that are there: of all pages so far where they are gathered, else those of the page. */
export function itemsOf(props: WidgetProps): readonly unknown[] {
  return asArray(props.gathered ?? props.listData)
}

/**
 * Pages that the server gives while a person scrolls on are added to those before; the first page starts anew
 * (runtime §8.2), up to a bound. `gatheredPage` is the last page that came; `isCutOff`: there may be more than is kept.
 */
export const gatherPages: Reaction = {
  from: ['listData', 'primaryKeys', 'pageNo', 'infiniteScroll', 'serverSidePagination', 'serverSidePaginationEnabled'],
  sets: ['gathered', 'gatheredKeys', 'gatheredPage', 'endOfData', 'isCutOff'],
  react: (props, memory) => {
    if (!isGathering(props)) return {}
    if ('data' in memory && memory.data === props.listData) return {}
    memory.data = props.listData
    const page = Math.max(1, asNumber(props.pageNo) ?? 1)
    const items = asArray(props.listData)
    const before = page === 1 ? new Map<number, Page>() : (memory.pages as ReadonlyMap<number, Page> | undefined)
    if (before !== undefined && !before.has(page) && isFull(countOf(before), before.size)) return { gatheredPage: page }
    const pages = new Map(before).set(page, { items, keys: asArray(props.primaryKeys) })
    memory.pages = pages
    const isCutOff = items.length > 0 && isFull(countOf(pages), pages.size)
    const inOrder = [...pages].sort(([a], [b]) => a - b).map(([, each]) => each)
    return {
      gathered: inOrder.flatMap((each) => each.items),
      // An item without a key of its own leaves its place empty.
      gatheredKeys: inOrder.flatMap((each) => each.items.map((_, index) => each.keys[index])),
      gatheredPage: page,
      endOfData: items.length === 0 || isCutOff,
      isCutOff,
    }
  },
}

function countOf(pages: ReadonlyMap<number, Page>): number {
  let count = 0
  for (const { items } of pages.values()) count += items.length
  return count
}
