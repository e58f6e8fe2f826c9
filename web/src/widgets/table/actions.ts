import type { WidgetNode } from '../../model/view'
import type { PageRuntime, TriggerOutcome } from '../../runtime/page-runtime'
import type { WidgetProps } from '../definition'
import { fire, hasEvent } from '../events'
import { asNumber, asRecord, type JSONRecord } from '../values'
import { type Column, originalIndex } from './columns'
import { editActions, type EditActions } from './edit-actions'
import type { Filter } from './filters'
import { eventRow } from './grid-columns'
import { selectedIndex, selectedIndices } from './selection'
import { defaultSelection, firstPage, noEdit, noSelection, pageLength } from './state'

/** What a person can do with a table; each changes the table's state and then runs the event's code. */
export interface TableActions extends EditActions {
  readonly select: (position: number) => void
  readonly selectMany: (positions: readonly number[]) => void
  readonly turnPage: (by: 1 | -1) => void
  readonly goToPage: (page: number) => void
  readonly search: (text: string) => void
  /** Without an order: the next one of descending, ascending, none. */
  readonly sort: (column: Column, order?: 'asc' | 'desc' | null) => void
  readonly filter: (filters: readonly Filter[]) => void
  readonly cellEvent: (column: Column, event: string, row: JSONRecord, context?: JSONRecord) => Promise<TriggerOutcome>
}

/** `read`: the present properties, so that the actions stay the same while the table changes. */
export function tableActions(node: WidgetNode, read: () => WidgetProps, runtime: PageRuntime): TableActions {
  const name = node.widgetName
  const run = (path: string, meta: JSONRecord, event?: 'nextPage' | 'previousPage') =>
    void fire(runtime, node, path, { meta, ...(event ? { event } : {}) })
  /** Other rows, or the same in another order, are read from the first page where more come by scrolling. */
  const fromStart = (): JSONRecord => (read().infiniteScrollEnabled === true ? { pageNo: 1 } : {})
  const page = () => asNumber(read().pageNo) ?? 1
  const given = () => asNumber(asRecord(read().shownRows).given) ?? 0

  const changePage = (next: number) => {
    if (next === page() || next < 1 || !Number.isInteger(next)) return
    const isNext = next > page()
    const keepsSelection = !hasEvent(node, 'onPageChange') || read().infiniteScrollEnabled === true
    const selection = keepsSelection ? {} : defaultSelection(read())
    const meta = { ...selection, ...noEdit, pageLength: pageLength(read(), given()), pageNo: next, nextPageVisited: isNext, previousPageVisited: !isNext }
    run('onPageChange', meta, isNext ? 'nextPage' : 'previousPage')
  }
  const cellEvent: TableActions['cellEvent'] = (column, event, row, context = {}) =>
    fire(runtime, node, `primaryColumns.${column.id}.${event}`, {
      meta: { triggeredRowIndex: asNumber(row[originalIndex]) ?? -1 },
      context: { currentRow: eventRow(row), ...context },
      event: event === 'onClick' ? 'click' : 'other',
    })

  return {
    ...editActions(node, read, runtime),
    cellEvent,
    select: (position) => {
      if (read().multiRowSelection === true) return toggle(position)
      if (selectedIndex(read()) === position) runtime.setMeta(name, { selectedRowIndex: -1 })
      else run('onRowSelected', { selectedRowIndex: position })
    },
    // Choosing all rows at once is no event.
    selectMany: (selectedRowIndices) => runtime.setMeta(name, { selectedRowIndices }),
    turnPage: (by) => changePage(page() + by),
    goToPage: changePage,
    search: (searchText) =>
      run('onSearchTextChanged', { ...noSelection, ...noEdit, ...firstPage, searchText }),
    sort: (column, order) => {
      const sortOrder = order === undefined ? nextOrder(read().sortOrder, column) : orderBy(column, order)
      run('onSort', { ...defaultSelection(read()), ...noEdit, ...fromStart(), sortOrder })
    },
    // Without a server that filters there is nothing to tell.
    filter: (filters) => {
      const meta = { ...defaultSelection(read()), ...noEdit, ...firstPage, filters }
      if (read().enableServerSideFiltering === true) run('onTableFilterUpdate', meta)
      else runtime.setMeta(name, meta)
    },
  }

  function toggle(position: number): void {
    const present = selectedIndices(read())
    if (present.includes(position)) {
      runtime.setMeta(name, { selectedRowIndices: present.filter((index) => index !== position) })
    } else {
      run('onRowSelected', { selectedRowIndices: [...present, position] })
    }
  }
}

function orderBy(column: Column, order: 'asc' | 'desc' | null): JSONRecord {
  return order === null ? { column: '', order: null } : { column: column.id, order }
}

/** Header clicks go descending, ascending, none. */
function nextOrder(present: unknown, column: Column): JSONRecord {
  const { column: sorted, order } = asRecord(present)
  if (sorted !== column.id || order === null || order === undefined) return orderBy(column, 'desc')
  return orderBy(column, order === 'desc' ? 'asc' : null)
}
