import type { DerivedProperty, WidgetDefinition, WidgetProps } from '../definition'
import { setVisibility } from '../rules'
import { asNumber } from '../values'
import { checkSelectedRow } from './checks'
import { columnSources, orderedColumns, rowSources } from './columns'
import { gridColumns } from './grid-columns'
import { knownValue } from './known'
import { pageSize } from './page-size'
import { tableProperties } from './properties'
import { tableReactions } from './reactions'
import { columnsOf, filteredRows, processedRows, sanitizedRows, viewSources } from './rows'
import { selectedRow, selectedRows, triggeredRow, updatedIndices, updatedRow, updatedRows } from './selection'
import { shownRows, tableAnswers } from './shown'
import { soundCells } from './sound-cells'
import { noCell, pageLength } from './state'

const ofRows = ['orderedTableColumns', ...rowSources, ...viewSources]

const derived: Readonly<Record<string, DerivedProperty>> = {
  processedTableData: { from: rowSources, compute: processedRows, isLazy: true },
  orderedTableColumns: { from: columnSources, compute: orderedColumns },
  filteredTableData: { from: ofRows, compute: filteredRows, isLazy: true },
  gridColumns: { from: ['orderedTableColumns'], compute: gridColumns },
  shownRows: {
    from: [...ofRows, 'pageNo', 'pageSize', 'isVisiblePagination', 'serverSidePaginationEnabled'],
    compute: shownRows,
  },
  selectedRow: { from: [...ofRows, 'selectedRowIndex', 'selectedRowIndices', 'multiRowSelection'], compute: selectedRow },
  selectedRows: { from: [...ofRows, 'selectedRowIndices', 'multiRowSelection'], compute: selectedRows },
  triggeredRow: { from: [...ofRows, 'triggeredRowIndex'], compute: triggeredRow },
  updatedRow: { from: [...ofRows, 'updatedRowIndex'], compute: updatedRow },
  updatedRows: { from: ofRows, compute: updatedRows },
  updatedRowIndices: { from: ['transientTableData'], compute: updatedIndices },
  pageSize: {
    from: ['componentHeight', 'topRow', 'bottomRow', 'compactMode', 'tableData'],
    compute: pageSize,
  },
  pageOffset: { from: ['pageNo', 'pageSize', 'pageLength', 'serverSidePaginationEnabled', 'tableData'], compute: pageOffset },
  isEditableCellsValid: { from: ['orderedTableColumns', 'editableCell', 'isAddRowInProgress', 'newRow'], compute: soundCells },
  tableHeaders: { from: ['orderedTableColumns'], compute: tableHeaders },
}

export const table: WidgetDefinition = {
  type: 'TABLE_WIDGET_V2',
  label: 'Table',
  jsonTexts: /^tableData$/,
  initial: { isVisible: true, primaryColumns: {}, columnOrder: [], totalRecordsCount: 0 },
  properties: tableProperties,
  meta: {
    pageNo: 1,
    pageLength: undefined,
    selectedRowIndex: undefined,
    selectedRowIndices: undefined,
    searchText: undefined,
    triggeredRowIndex: -1,
    filters: [],
    sortOrder: { column: '', order: null },
    transientTableData: {},
    updatedRowIndex: -1,
    isAddRowInProgress: false,
    newRow: undefined,
    newRowContent: undefined,
    previousPageVisited: false,
    nextPageVisited: false,
    selectColumnFilterText: {},
    editableCell: noCell,
    columnEditableCellValue: {},
    columnFreezes: {},
    cachedTableData: undefined,
    endOfData: false,
    isCutOff: false,
  },
  defaults: {
    selectedRowIndex: 'defaultSelectedRowIndex',
    selectedRowIndices: 'defaultSelectedRowIndices',
    searchText: 'defaultSearchText',
  },
  derived,
  events: [
    'onRowSelected', 'onPageChange', 'onPageSizeChange', 'onSearchTextChanged', 'onSort', 'onTableFilterUpdate',
    'onAddNewRowSave', 'onAddNewRowDiscard', 'onBulkSave', 'onBulkDiscard',
    ...['onClick', 'onSubmit', 'onSave', 'onDiscard', 'onOptionChange', 'onFilterUpdate', 'onCheckChange',
      'onDateSelected', 'menuItems.*.onClick', 'configureMenuItems.config.onClick',
    ].map((name) => `primaryColumns.*.${name}`),
  ],
  setters: {
    ...setVisibility,
    setData: 'tableData',
    setSelectedRowIndex: 'defaultSelectedRowIndex',
    setSelectedRowIndices: 'defaultSelectedRowIndices',
  },
  loadingProperties: ['tableData'],
  internal: [
    'tableData', 'processedTableData', 'filteredTableData', 'sanitizedTableData', 'cachedTableData', 'primaryColumns',
    'derivedColumns', 'orderedTableColumns', 'selectedRows',
  ],
  answers: tableAnswers,
  reactions: tableReactions,
  known: knownValue,
}

const sanitized = 'sanitizedTableData'

const { defaultSelectedRowIndex: _index, defaultSelectedRowIndices: _indices, ...shared } = tableProperties
/** One property for both ways to select, and none of those that came later: their defaults would be what counts. */
const formerProperties = { ...shared, defaultSelectedRow: { kind: 'custom', check: checkSelectedRow } } as const

/** The table of old pages: other names for a few properties, and rows with sanitized keys. */
export const formerTable: WidgetDefinition = {
  ...table,
  type: 'TABLE_WIDGET',
  properties: formerProperties,
  defaults: {
    selectedRowIndex: 'defaultSelectedRow',
    selectedRowIndices: 'defaultSelectedRow',
    searchText: 'defaultSearchText',
  },
  derived: {
    ...derived,
    [sanitized]: { from: ['tableData'], compute: (props) => sanitizedRows(props.tableData) },
    processedTableData: { from: [...rowSources, sanitized], compute: processedRows, isLazy: true },
    orderedTableColumns: { from: [...columnSources, sanitized], compute: orderedColumns },
  },
  setters: { ...setVisibility, setData: 'tableData', setSelectedRowIndex: 'defaultSelectedRow' },
}

/** A server's pages are as long as what it gives, whatever fits into the table. */
function pageOffset(props: WidgetProps): number {
  const rows = props.serverSidePaginationEnabled === true && Array.isArray(props.tableData) ? props.tableData.length : 0
  const length = rows > 0 ? pageLength(props, rows) : asNumber(props.pageSize) ?? 0
  return ((asNumber(props.pageNo) ?? 1) - 1) * length
}

function tableHeaders(props: WidgetProps): readonly unknown[] {
  return columnsOf(props).map(({ id, label, isVisible, columnType }) => ({ id, label, isVisible, columnType }))
}

export const definitions: readonly WidgetDefinition[] = [table, formerTable]
