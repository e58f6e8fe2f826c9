import { useMemo, useState } from 'react'
import { cssLength, cssText, variables } from '../appearance'
import { downloadText } from '../parts/download'
import { fire } from '../events'
import { asNumber, asRecord, asRecords } from '../values'
import type { WidgetViewProps } from '../view'
import { tableActions } from './actions'
import { AddRow } from './AddRow'
import { columnsOf } from './columns'
import { toCSV } from './csv'
import { Grid } from './Grid'
import { rowHeight, showsToolbar } from './page-size'
import { selectedIndex, selectedIndices } from './selection'
import { type Paging, Toolbar } from './Toolbar'
import { useDataChange } from './use-data-change'
import './grid.css'
import './table.css'

/** Rows and columns: searched, sorted, filtered, paged, selected and edited. */
export function TableWidget({ node, props, runtime, width, height }: WidgetViewProps): JSX.Element {
  const columns = useMemo(() => columnsOf(props), [props])
  const visible = useMemo(() => columns.filter((column) => column.isVisible), [columns])
  const rows = useMemo(() => asRecords(props.filteredTableData), [props.filteredTableData])
  const actions = useMemo(() => tableActions(node, props, runtime), [node, props, runtime])
  const [addResult, setAddResult] = useState(false)
  useDataChange(node, props, runtime)

  const paging = pagingOf(props, rows.length)
  const isPaged = props.isVisiblePagination === true && props.serverSidePaginationEnabled !== true && paging.size > 0
  const first = isPaged ? (paging.page - 1) * paging.size : 0
  const shown = useMemo(
    () => (isPaged ? rows.slice(first, first + paging.size) : rows),
    [rows, isPaged, first, paging.size],
  )
  const isMulti = props.multiRowSelection === true
  const selected = useMemo(
    () => new Set(isMulti ? selectedIndices(props) : [selectedIndex(props)]),
    [isMulti, props],
  )
  const isLoading = props.customIsLoading === true ? props.customIsLoadingValue === true : props.isLoading === true
  const isAdding = props.isAddRowInProgress === true
  const startAdding = () => {
    const content = asRecord(props.defaultNewRow)
    runtime.setMeta(node.widgetName, { isAddRowInProgress: true, newRowContent: content, newRow: content })
  }
  const stopAdding = { isAddRowInProgress: false, newRowContent: undefined, newRow: undefined }
  const saveNewRow = async () => {
    setAddResult(true)
    const { success } = await fire(runtime, node, 'onAddNewRowSave')
    setAddResult(false)
    if (success) runtime.setMeta(node.widgetName, stopAdding)
  }
  const discardNewRow = async () => {
    await fire(runtime, node, 'onAddNewRowDiscard')
    runtime.setMeta(node.widgetName, stopAdding)
  }
  const hasToolbar = showsToolbar(props)
  return (
    <div className="sw-table" style={{ ...variables(props), ...borderOf(props) }} aria-busy={isLoading || undefined}>
      {hasToolbar && (
        <Toolbar
          props={props}
          columns={columns}
          actions={actions}
          paging={paging}
          onAddRow={startAdding}
          onDownload={() => downloadText(toCSV(columns, rows), `${node.widgetName}.csv`, 'text/csv')}
        />
      )}
      {isAdding && (
        <AddRow
          columns={visible}
          content={asRecord(props.newRow)}
          isBusy={addResult}
          onChange={(newRow) => runtime.setMeta(node.widgetName, { newRow, newRowContent: newRow })}
          onSave={() => void saveNewRow()}
          onDiscard={() => void discardNewRow()}
        />
      )}
      <Grid
        name={node.widgetName}
        props={props}
        columns={visible}
        rows={shown}
        first={first}
        selected={selected}
        isMulti={isMulti}
        isLoading={isLoading}
        hasRows={asRecords(props.tableData).length > 0}
        rowHeight={rowHeight(props)}
        width={width}
        height={height - (hasToolbar ? 40 : 0)}
        actions={actions}
      />
    </div>
  )
}

function pagingOf(props: WidgetViewProps['props'], rows: number): Paging & { readonly size: number } {
  const page = Math.max(1, asNumber(props.pageNo) ?? 1)
  const size = Math.max(0, asNumber(props.pageSize) ?? 0)
  const isServer = props.serverSidePaginationEnabled === true
  const total = asNumber(props.totalRecordsCount) ?? 0
  const records = isServer ? total : rows
  const pages = size > 0 && records > 0 ? Math.ceil(records / size) : isServer ? undefined : 1
  const hasNext = pages === undefined ? rows > 0 : page < pages
  return { page, size, pages, records, hasNext }
}

function borderOf(props: WidgetViewProps['props']): { readonly borderColor?: string; readonly borderWidth?: string } {
  const color = cssText(props.borderColor)
  const line = cssLength(props.borderWidth)
  return { ...(color ? { borderColor: color } : {}), ...(line ? { borderWidth: line } : {}) }
}
