import { defineMessages } from '../../lib/messages'
import { formatNumber } from '../../lib/locale'

/** What a table itself says. */
export const tableMessages = defineMessages('table', {
  search: 'Search…',
  clearSearch: 'Clear search',
  filters: 'Filters',
  filterCount: (count: number) => `Filters (${count})`,
  addFilter: 'Add filter',
  removeFilter: 'Remove filter',
  clearFilters: 'Clear',
  applyFilters: 'Apply',
  where: 'Where',
  and: 'And',
  or: 'Or',
  column: 'Column',
  condition: 'Condition',
  value: 'Value',
  operator: 'Operator',
  download: 'Download',
  downloadCSV: 'CSV file',
  downloadXLSX: 'Excel file',
  columnMenu: (column: string) => `Options of ${column}`,
  sortAscending: 'Sort ascending',
  sortDescending: 'Sort descending',
  sortNone: 'Do not sort',
  freezeStart: 'Freeze at the start',
  freezeEnd: 'Freeze at the end',
  unfreeze: 'Unfreeze',
  moveBack: 'Move towards the start',
  moveOn: 'Move towards the end',
  wider: 'Wider',
  narrower: 'Narrower',
  loadMore: 'Loading more rows',
  required: 'This value is required',
  notANumber: 'This value must be a number',
  least: (value: number) => `The least value is ${value}`,
  greatest: (value: number) => `The greatest value is ${value}`,
  notValid: 'This value is not valid',
  cutOff: (count: number) => `Only the first ${count.toLocaleString()} rows are shown here.`,
  action: 'Action',
  openMenu: 'Open menu',
  addRow: 'Add row',
  save: 'Save',
  discard: 'Discard',
  records: (count: number) => (count === 1 ? '1 record' : `${formatNumber(count)} records`),
  page: 'Page',
  of: (pages: number) => `of ${formatNumber(pages)}`,
  previousPage: 'Previous page',
  nextPage: 'Next page',
  empty: 'No data to display',
  emptySearch: 'Nothing matches the search or the filters',
  selectRow: 'Select row',
  selectAll: 'Select all rows',
  edit: 'Edit',
  link: 'Open link',
} as const)

export const conditionLabels: Readonly<Record<string, string>> = defineMessages('tableConditions', {
  contains: 'contains',
  doesNotContain: 'does not contain',
  startsWith: 'starts with',
  endsWith: 'ends with',
  isExactly: 'is exactly',
  isEqualTo: 'is equal to',
  notEqualTo: 'is not equal to',
  greaterThan: 'is greater than',
  greaterThanEqualTo: 'is at least',
  lessThan: 'is less than',
  lessThanEqualTo: 'is at most',
  is: 'is',
  isNot: 'is not',
  isAfter: 'is after',
  isBefore: 'is before',
  isChecked: 'is checked',
  isUnChecked: 'is not checked',
  empty: 'is empty',
  notEmpty: 'is not empty',
})

const textual = ['contains', 'doesNotContain', 'startsWith', 'endsWith', 'isExactly', 'empty', 'notEmpty']
const numeric = [
  'isEqualTo', 'notEqualTo', 'greaterThan', 'greaterThanEqualTo', 'lessThan', 'lessThanEqualTo', 'empty', 'notEmpty',
]

/** Conditions that make sense for a column type, the first one preselected. */
export function conditionsFor(columnType: string): readonly string[] {
  if (columnType === 'number' || columnType === 'currency') return numeric
  if (columnType === 'date') return ['is', 'isNot', 'isAfter', 'isBefore', 'empty', 'notEmpty']
  if (columnType === 'checkbox' || columnType === 'switch') return ['isChecked', 'isUnChecked']
  return textual
}
