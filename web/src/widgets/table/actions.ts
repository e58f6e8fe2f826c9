import type { WidgetNode } from '../../model/view'
import type { PageRuntime, TriggerOutcome } from '../../runtime/page-runtime'
import type { WidgetProps } from '../definition'
import { fire, hasEvent } from '../events'
import { asNumber, asRecord, type JSONRecord } from '../values'
import { type Column, originalIndex } from './columns'
import type { Filter } from './filters'
import { selectedIndex, selectedIndices } from './selection'

/** What a person can do with a table; each changes the table's state and then runs the event's code. */
export interface TableActions {
  readonly select: (position: number) => void
  readonly selectMany: (positions: readonly number[]) => void
  readonly turnPage: (by: 1 | -1) => void
  readonly goToPage: (page: number) => void
  readonly search: (text: string) => void
  readonly sort: (column: Column) => void
  readonly filter: (filters: readonly Filter[]) => void
  readonly cellEvent: (column: Column, event: string, row: JSONRecord, context?: JSONRecord) => Promise<TriggerOutcome>
  readonly edit: (column: Column, row: JSONRecord, value: unknown, event: string) => void
  readonly discard: (column: Column, row: JSONRecord) => void
}

export function tableActions(node: WidgetNode, props: WidgetProps, runtime: PageRuntime): TableActions {
  const name = node.widgetName
  const isMulti = props.multiRowSelection === true
  const page = asNumber(props.pageNo) ?? 1
  const reset = defaultSelection(props)
  const run = (path: string, meta: JSONRecord, event?: 'nextPage' | 'previousPage') =>
    void fire(runtime, node, path, { meta, ...(event ? { event } : {}) })

  const changePage = (next: number) => {
    if (next === page || next < 1) return
    const isNext = next > page
    const selection = hasEvent(node, 'onPageChange') ? reset : {}
    const meta = { ...selection, pageNo: next, nextPageVisited: isNext, previousPageVisited: !isNext }
    run('onPageChange', meta, isNext ? 'nextPage' : 'previousPage')
  }
  const cellPath = (column: Column, event: string) => `primaryColumns.${column.id}.${event}`
  const cellMeta = (row: JSONRecord) => ({ triggeredRowIndex: asNumber(row[originalIndex]) ?? -1 })

  return {
    select: (position) => {
      if (isMulti) return toggle(position)
      if (selectedIndex(props) === position) runtime.setMeta(name, { selectedRowIndex: -1 })
      else run('onRowSelected', { selectedRowIndex: position })
    },
    selectMany: (selectedRowIndices) => {
      if (selectedRowIndices.length === 0) runtime.setMeta(name, { selectedRowIndices })
      else run('onRowSelected', { selectedRowIndices })
    },
    turnPage: (by) => changePage(page + by),
    goToPage: changePage,
    search: (searchText) =>
      run('onSearchTextChanged', { searchText, pageNo: 1, selectedRowIndex: -1, selectedRowIndices: [] }),
    sort: (column) => run('onSort', { ...reset, sortOrder: nextOrder(props.sortOrder, column) }),
    filter: (filters) => run('onTableFilterUpdate', { ...reset, filters, pageNo: 1 }),
    cellEvent: (column, event, row, context = {}) =>
      fire(runtime, node, cellPath(column, event), {
        meta: cellMeta(row),
        context: { currentRow: row, ...context },
        event: event === 'onClick' ? 'click' : 'other',
      }),
    edit: (column, row, value, event) => {
      const index = asNumber(row[originalIndex]) ?? -1
      const edits = asRecord(props.transientTableData)
      const ofRow = { ...asRecord(edits[String(index)]), [column.alias]: value }
      const meta = { ...cellMeta(row), transientTableData: { ...edits, [index]: ofRow }, updatedRowIndex: index }
      const context = { currentRow: { ...row, [column.alias]: value } }
      void fire(runtime, node, cellPath(column, event), { meta, context })
    },
    discard: (column, row) => {
      const index = asNumber(row[originalIndex]) ?? -1
      const { [String(index)]: _, ...transientTableData } = asRecord(props.transientTableData)
      const meta = { ...cellMeta(row), transientTableData, updatedRowIndex: -1 }
      void fire(runtime, node, cellPath(column, 'onDiscard'), { meta, context: { currentRow: row } })
    },
  }

  function toggle(position: number): void {
    const present = selectedIndices(props)
    if (present.includes(position)) {
      runtime.setMeta(name, { selectedRowIndices: present.filter((index) => index !== position) })
    } else {
      run('onRowSelected', { selectedRowIndices: [...present, position] })
    }
  }
}

/** The selection a table starts with. */
export function defaultSelection(props: WidgetProps): JSONRecord {
  const { defaultSelectedRow: former } = props
  if (props.multiRowSelection === true) return { selectedRowIndices: props.defaultSelectedRowIndices ?? former ?? [] }
  return { selectedRowIndex: props.defaultSelectedRowIndex ?? former ?? -1 }
}

/** Header clicks go descending, ascending, none. */
function nextOrder(present: unknown, column: Column): JSONRecord {
  const { column: sorted, order } = asRecord(present)
  if (sorted !== column.id || order === null || order === undefined) return { column: column.id, order: 'desc' }
  return order === 'desc' ? { column: column.id, order: 'asc' } : { column: '', order: null }
}
