import type { PropertyRule } from '../definition'
import { anything, boolean, number, oneOrMany, prefixed, style, text, visibility } from '../rules'
import {
  checkDecimals, checkRowIndex, checkRowIndices, checkSelectOptions, checkTableData, checkTotal,
} from './checks'

type Rules = Readonly<Record<string, PropertyRule>>

const texts = [
  'textColor', 'cellBackground', 'horizontalAlignment', 'verticalAlignment', 'textSize', 'fontStyle', 'borderRadius',
  'boxShadow', 'buttonLabel', 'buttonColor', 'buttonVariant', 'iconName', 'iconAlign', 'menuButtonLabel',
  'menuColor', 'menuVariant', 'menuButtoniconName', 'displayText', 'inputFormat', 'outputFormat', 'currencyCode',
  'tooltip', 'saveActionLabel', 'saveButtonColor', 'saveButtonVariant', 'discardActionLabel', 'discardButtonColor',
  'discardButtonVariant', 'placeholderText',
]
const booleans = [
  'isCellVisible', 'isDisabled', 'isCellEditable', 'isCompact', 'allowCellWrapping', 'isSaveVisible', 'isDiscardVisible',
  'isSaveDisabled', 'isDiscardDisabled',
]

const column: Rules = {
  ...Object.fromEntries(texts.map((name) => [name, oneOrMany(text)])),
  ...Object.fromEntries(booleans.map((name) => [name, oneOrMany(boolean)])),
  computedValue: anything,
  label: text,
  isFilterable: boolean,
  serverSideFiltering: boolean,
  resetFilterTextOnClose: boolean,
  allowSameOptionsInNewRow: boolean,
  isVisible: boolean,
  decimals: oneOrMany({ kind: 'custom', check: checkDecimals }),
  thousandSeparator: oneOrMany(boolean),
  notation: oneOrMany(text),
  selectOptions: { kind: 'custom', check: checkSelectOptions },
  newRowSelectOptions: { kind: 'custom', check: checkSelectOptions },
  'validation.min': number,
  'validation.max': number,
  'validation.regex': text,
  'validation.errorMessage': text,
  'validation.isColumnEditableCellRequired': boolean,
  'menuItems.*.label': oneOrMany(text),
  'menuItems.*.isVisible': oneOrMany(boolean),
  'menuItems.*.isDisabled': oneOrMany(boolean),
  'menuItems.*.textColor': oneOrMany(text),
  'menuItems.*.backgroundColor': oneOrMany(text),
}

export const tableProperties: Rules = {
  ...visibility,
  ...style,
  tableData: { kind: 'custom', check: checkTableData },
  totalRecordsCount: { kind: 'custom', check: checkTotal },
  defaultSelectedRowIndex: { kind: 'custom', check: checkRowIndex },
  defaultSelectedRowIndices: { kind: 'custom', check: checkRowIndices },
  defaultSearchText: text,
  defaultNewRow: { kind: 'object', default: {} },
  primaryColumnId: text,
  compactMode: text,
  headerRowColor: text,
  headerTextColor: text,
  evenRowColor: text,
  oddRowColor: text,
  isVisibleSearch: boolean,
  isVisibleFilters: boolean,
  isVisibleDownload: boolean,
  isVisiblePagination: boolean,
  isSortable: boolean,
  multiRowSelection: boolean,
  enableClientSideSearch: boolean,
  enableServerSideFiltering: boolean,
  serverSidePaginationEnabled: boolean,
  allowAddNewRow: boolean,
  animateLoading: boolean,
  customIsLoading: boolean,
  customIsLoadingValue: boolean,
  cellBackground: text,
  textColor: text,
  textSize: text,
  fontStyle: text,
  horizontalAlignment: text,
  verticalAlignment: text,
  ...prefixed('primaryColumns.*', column),
}
