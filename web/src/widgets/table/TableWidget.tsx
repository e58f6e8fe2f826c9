import { useCallback, useMemo, useRef, useState } from 'react'
import { cssLength, cssText, variables } from '../appearance'
import { asNumber, asRecord } from '../values'
import type { WidgetViewProps } from '../view'
import { tableActions } from './actions'
import { AddRow } from './AddRow'
import type { Column } from './columns'
import { Grid } from './Grid'
import { useLook } from './look'
import { rowHeight, showsToolbar, tableHeights } from './page-size'
import { selectedIndex, selectedIndices } from './selection'
import type { Paging } from './Pages'
import { Toolbar } from './Toolbar'
import { useArrangement } from './use-arrangement'
import { usePage } from './use-page'
import { type Rows, useRows } from './use-rows'
import './grid.css'
import './cells.css'
import './table.css'
import './forms.css'

/** Rows and columns: searched, sorted, filtered, paged, selected and edited. */
export function TableWidget({ node, props, runtime, width, height }: WidgetViewProps): JSX.Element {
  const latest = useRef(props)
  latest.current = props
  const columns = useMemo(() => columnsIn(props.gridColumns), [props.gridColumns])
  const visible = useMemo(() => columns.filter((column) => column.isVisible), [columns])
  const rows = useRows(node.widgetName, props, runtime)
  const actions = useMemo(() => tableActions(node, () => latest.current, runtime), [node, runtime])
  const arrangement = useArrangement(node, props, columns, runtime)
  const look = useLook(props)
  const [isSaving, setSaving] = useState(false)
  usePage(node, props, runtime, rows.total)

  const isMulti = props.multiRowSelection === true
  const { selectedRowIndex, selectedRowIndices } = props
  const selected = useMemo(
    () => new Set(isMulti ? selectedIndices({ selectedRowIndices }) : [selectedIndex({ selectedRowIndex })]),
    [isMulti, selectedRowIndex, selectedRowIndices],
  )
  const isLoading = props.isLoading === true || (props.customIsLoading === true && props.customIsLoadingValue === true)
  const hasMore = props.infiniteScrollEnabled === true && props.endOfData !== true && !isLoading
  const loadMore = useCallback(() => {
    if (hasMore) actions.turnPage(1)
  }, [hasMore, actions])
  const saveRow = async () => {
    setSaving(true)
    await actions.saveRow()
    setSaving(false)
  }
  const hasToolbar = showsToolbar(props)
  const variant = typeof props.variant === 'string' ? props.variant.toLowerCase() : 'default'
  return (
    <div
      className={`sw-table sw-table-${variant}`}
      style={{ ...variables(props, coloursOf(props)), ...borderOf(props) }}
      aria-busy={isLoading || undefined}
    >
      {hasToolbar && (
        <Toolbar
          node={node}
          props={props}
          columns={columns}
          actions={actions}
          paging={pagingOf(props, rows)}
          onAskTexts={(start, count) => runtime.ask(node.widgetName, 'texts', { start, count })}
        />
      )}
      {look.isLocked && (
        <AddRow
          columns={visible}
          content={asRecord(props.newRow)}
          filterTexts={asRecord(props.selectColumnFilterText)}
          onFilter={(column, text) => actions.filterOptions(column, asRecord(props.newRow), text)}
          isBusy={isSaving}
          onChange={actions.changeRow}
          onSave={() => void saveRow()}
          onDiscard={() => void actions.discardRow()}
        />
      )}
      <Grid
        name={node.widgetName}
        props={props}
        look={look}
        columns={visible}
        rows={rows}
        selected={selected}
        isMulti={isMulti}
        isLoading={isLoading}
        rowHeight={rowHeight(props)}
        width={width}
        height={height - (hasToolbar ? tableHeights.toolbar : 0)}
        actions={actions}
        arrangement={arrangement}
        onEnd={loadMore}
      />
    </div>
  )
}

function columnsIn(value: unknown): readonly Column[] {
  return Array.isArray(value) ? (value as readonly Column[]) : []
}

function pagingOf(props: WidgetViewProps['props'], rows: Rows): Paging {
  const page = Math.max(1, asNumber(props.pageNo) ?? 1)
  const size = Math.max(0, asNumber(props.pageSize) ?? 0)
  const isServer = props.serverSidePaginationEnabled === true
  const total = asNumber(props.totalRecordsCount) ?? 0
  const records = !isServer ? rows.total : total > 0 ? total : undefined
  const pages = size > 0 && records !== undefined && records > 0 ? Math.ceil(records / size) : isServer ? undefined : 1
  const hasNext = pages === undefined ? rows.count > 0 : page < pages
  return { page, pages, records, given: rows.total, hasNext }
}

/** Of the header and of rows in turn, from the first one. */
function coloursOf(props: WidgetViewProps['props']): Readonly<Record<`--sw-${string}`, unknown>> {
  const { headerRowColor, headerTextColor, evenRowColor, oddRowColor } = props
  return {
    '--sw-table-head': headerRowColor,
    '--sw-table-head-text': headerTextColor,
    '--sw-table-even': evenRowColor,
    '--sw-table-odd': oddRowColor,
  }
}

function borderOf(props: WidgetViewProps['props']): { readonly borderColor?: string; readonly borderWidth?: string } {
  const color = cssText(props.borderColor)
  const line = cssLength(props.borderWidth)
  return { ...(color ? { borderColor: color } : {}), ...(line ? { borderWidth: line } : {}) }
}
