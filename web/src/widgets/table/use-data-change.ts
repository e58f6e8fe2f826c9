import { useEffect, useRef } from 'react'
import type { WidgetNode } from '../../model/view'
import type { PageRuntime } from '../../runtime/page-runtime'
import type { WidgetProps } from '../definition'
import { fire } from '../events'
import { asNumber, asRecords, asText, type JSONRecord, toJSON } from '../values'
import { defaultSelection } from './actions'
import { selectedIndex } from './selection'

interface Seen {
  readonly data: unknown
  readonly columns: string
  readonly selectedKey: unknown
}

/**
 * What follows new table data: the selection is found again by primary key or goes back to the default,
 * edits are dropped, filters too when the columns are others.
 */
export function useDataChange(node: WidgetNode, props: WidgetProps, runtime: PageRuntime): void {
  const last = useRef<Seen>()
  const { tableData } = props
  const rows = asRecords(props.filteredTableData)
  const key = asText(props.primaryColumnId)
  const selected = selectedIndex(props)
  const selectedKey = key === '' ? undefined : rows[selected]?.[key]
  // Effects, because selection, edits and page are state of the page that follows from its data.
  useEffect(() => {
    const columns = columnNames(tableData)
    const before = last.current
    last.current = { data: tableData, columns, selectedKey }
    if (!before || before.data === tableData || isEqual(before.data, tableData)) return
    const found = key === '' || before.selectedKey === undefined ? undefined : rows.findIndex((row) => row[key] === before.selectedKey)
    runtime.setMeta(node.widgetName, {
      ...(found === undefined || props.multiRowSelection === true ? defaultSelection(props) : { selectedRowIndex: found }),
      triggeredRowIndex: -1,
      transientTableData: {},
      updatedRowIndex: -1,
      ...(before.columns !== '' && columns !== '' && before.columns !== columns ? { filters: [] } : {}),
    })
  }, [tableData])
  useEffect(() => {
    if (last.current) last.current = { ...last.current, selectedKey }
  }, [selectedKey])
  usePageBounds(node, props, runtime)
}

function usePageBounds(node: WidgetNode, props: WidgetProps, runtime: PageRuntime): void {
  const size = asNumber(props.pageSize) ?? 0
  const lastSize = useRef(size)
  useEffect(() => {
    if (lastSize.current === size || lastSize.current === 0) {
      lastSize.current = size
      return
    }
    lastSize.current = size
    void fire(runtime, node, 'onPageSizeChange', { meta: { pageNo: 1 } })
  }, [size, runtime, node])
  const total = asNumber(props.totalRecordsCount) ?? 0
  const isServer = props.serverSidePaginationEnabled === true
  const rows = isServer ? total : asRecords(props.filteredTableData).length
  const pages = size > 0 && rows > 0 ? Math.ceil(rows / size) : undefined
  const page = asNumber(props.pageNo) ?? 1
  useEffect(() => {
    if (pages !== undefined && page > pages) runtime.setMeta(node.widgetName, { pageNo: pages })
  }, [pages, page, runtime, node.widgetName])
}

function columnNames(data: unknown): string {
  const names = new Set<string>()
  for (const row of asRecords(data)) for (const name in row) names.add(name)
  return [...names].sort().join('\n')
}

function isEqual(a: unknown, b: unknown): boolean {
  const left: readonly JSONRecord[] = asRecords(a)
  const right: readonly JSONRecord[] = asRecords(b)
  return left.length === right.length && left.every((row, index) => row === right[index] || toJSON(row) === toJSON(right[index]))
}
