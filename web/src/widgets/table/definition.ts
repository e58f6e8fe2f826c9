import type { DerivedProperty, WidgetDefinition, WidgetProps } from '../definition'
import { setVisibility } from '../rules'
import { asNumber } from '../values'
import { checkSelectedRow } from './checks'
import { columnsOf, orderedColumns } from './columns'
import { pageSize } from './page-size'
import { tableProperties } from './properties'
import { filteredRows, processedRows, sanitizedRows } from './rows'
import { selectedRow, selectedRows, triggeredRow, updatedIndices, updatedRow, updatedRows } from './selection'

const ofRows = ['filteredTableData', 'orderedTableColumns']
const ofAnyRow = [...ofRows, 'processedTableData']

const derived: Readonly<Record<string, DerivedProperty>> = {
  processedTableData: { from: ['tableData', 'transientTableData', 'primaryColumnId'], compute: processedRows },
  orderedTableColumns: { from: ['primaryColumns', 'columnOrder', 'tableData'], compute: orderedColumns },
  filteredTableData: {
    from: [
      'processedTableData', 'orderedTableColumns', 'primaryColumns', 'transientTableData', 'sortOrder', 'searchText',
      'filters', 'enableClientSideSearch', 'enableServerSideFiltering', 'onSearchTextChanged',
    ],
    compute: filteredRows,
  },
  selectedRow: { from: [...ofRows, 'selectedRowIndex', 'selectedRowIndices', 'multiRowSelection'], compute: selectedRow },
  selectedRows: { from: [...ofRows, 'selectedRowIndices', 'multiRowSelection'], compute: selectedRows },
  triggeredRow: { from: [...ofAnyRow, 'triggeredRowIndex'], compute: triggeredRow },
  updatedRow: { from: [...ofAnyRow, 'updatedRowIndex'], compute: updatedRow },
  updatedRows: { from: [...ofAnyRow, 'transientTableData', 'primaryColumnId'], compute: updatedRows },
  updatedRowIndices: { from: ['transientTableData'], compute: updatedIndices },
  pageSize: {
    from: [
      'componentHeight', 'topRow', 'bottomRow', 'compactMode', 'tableData', 'isVisibleSearch', 'isVisibleFilters',
      'isVisibleDownload', 'isVisiblePagination', 'allowAddNewRow',
    ],
    compute: pageSize,
  },
  pageOffset: { from: ['pageNo', 'pageSize'], compute: pageOffset },
  tableHeaders: { from: ['orderedTableColumns'], compute: tableHeaders },
}

export const table: WidgetDefinition = {
  type: 'TABLE_WIDGET_V2',
  label: 'Table',
  initial: { isVisible: true, primaryColumns: {}, columnOrder: [], totalRecordsCount: 0 },
  properties: tableProperties,
  meta: {
    pageNo: 1,
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
    isEditableCellsValid: {},
    selectColumnFilterText: {},
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
    ...['onClick', 'onSubmit', 'onSave', 'onDiscard', 'onOptionChange', 'onFilterUpdate', 'onCheckChange', 'onChange',
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
}

const sanitized = 'sanitizedTableData'

/** The table of old pages: other names for a few properties, and rows with sanitized keys. */
export const formerTable: WidgetDefinition = {
  ...table,
  type: 'TABLE_WIDGET',
  properties: { ...tableProperties, defaultSelectedRow: { kind: 'custom', check: checkSelectedRow } },
  defaults: {
    selectedRowIndex: 'defaultSelectedRow',
    selectedRowIndices: 'defaultSelectedRow',
    searchText: 'defaultSearchText',
  },
  derived: {
    ...derived,
    [sanitized]: { from: ['tableData'], compute: (props) => sanitizedRows(props.tableData) },
    processedTableData: { from: [sanitized, 'transientTableData', 'primaryColumnId'], compute: processedRows },
    orderedTableColumns: { from: ['primaryColumns', 'columnOrder', sanitized], compute: orderedColumns },
  },
  setters: { ...setVisibility, setData: 'tableData', setSelectedRowIndex: 'defaultSelectedRow' },
}

function pageOffset(props: WidgetProps): number {
  return ((asNumber(props.pageNo) ?? 1) - 1) * (asNumber(props.pageSize) ?? 0)
}

function tableHeaders(props: WidgetProps): readonly unknown[] {
  return columnsOf(props).map(({ id, label, isVisible, columnType }) => ({ id, label, isVisible, columnType }))
}

export const definitions: readonly WidgetDefinition[] = [table, formerTable]
