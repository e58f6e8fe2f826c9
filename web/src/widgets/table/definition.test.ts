import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { WidgetProps } from '../definition'
import { check, derive } from '../testing'
import { asRecords } from '../values'
import { formerTable, table } from './definition'

const data = [
  { id: 1, name: 'beta', price: '10', when: '2024-03-01' },
  { id: 2, name: 'Alpha', price: '9', when: '2023-01-02' },
  { id: 3, name: '', price: null, when: null },
]

const columns = {
  id: { id: 'id', columnType: 'number', index: 0, isVisible: true },
  name: { id: 'name', columnType: 'text', index: 1, isVisible: true },
  price: { id: 'price', columnType: 'number', index: 2, isVisible: true },
  when: { id: 'when', columnType: 'date', index: 3, isVisible: true, inputFormat: 'YYYY-MM-DD', outputFormat: 'DD MMM YYYY' },
  go: { id: 'go', columnType: 'button', index: 4, isVisible: true, isDerived: true },
}

const props: WidgetProps = { tableData: data, primaryColumns: columns, primaryColumnId: 'id' }

function ids(changes: WidgetProps): readonly unknown[] {
  return asRecords(derive(table, { ...props, ...changes }, 'filteredTableData')).map((row) => row.id)
}

const orders: readonly (readonly [string, WidgetProps, readonly unknown[]])[] = [
  ['unsorted', {}, [1, 2, 3]],
  ['text ignores case, blanks last', { sortOrder: { column: 'name', order: 'asc' } }, [2, 1, 3]],
  ['descending, blanks still last', { sortOrder: { column: 'name', order: 'desc' } }, [1, 2, 3]],
  ['numbers in text', { sortOrder: { column: 'price', order: 'asc' } }, [2, 1, 3]],
  ['dates', { sortOrder: { column: 'when', order: 'asc' } }, [2, 1, 3]],
  ['search', { searchText: 'ALP' }, [2]],
  ['search in what is displayed', { searchText: '01 mar' }, [1]],
  ['search is left to the handler', { searchText: 'ALP', onSearchTextChanged: '{{q.run()}}' }, [1, 2, 3]],
  ['search with a handler and here', { searchText: 'ALP', onSearchTextChanged: '{{x}}', enableClientSideSearch: true }, [2]],
  ['filter contains', { filters: [{ column: 'name', condition: 'contains', value: 'A' }] }, [1, 2]],
  ['filter empty', { filters: [{ column: 'name', condition: 'empty', value: '' }] }, [3]],
  [
    'filters joined by OR unless told otherwise',
    { filters: [
      { column: 'id', condition: 'isEqualTo', value: '1' }, { column: 'id', condition: 'isEqualTo', value: '3' },
    ] }, [1, 3],
  ],
  [
    'filters joined by the second one’s AND',
    { filters: [
      { column: 'id', condition: 'greaterThan', value: '1' },
      { column: 'name', condition: 'notEmpty', value: '', operator: 'AND' },
    ] }, [2],
  ],
  [
    'filter on what is not checked',
    {
      tableData: [{ id: 1, ok: true }, { id: 2, ok: false }, { id: 3 }],
      primaryColumns: { ...columns, ok: { id: 'ok', columnType: 'checkbox', index: 5 } },
      filters: [{ column: 'ok', condition: 'isUnChecked' }],
    },
    [2, 3],
  ],
  ['filter on a date', { filters: [{ column: 'when', condition: 'isAfter', value: '2023-06-01' }] }, [1]],
  ['filters left to the server', { enableServerSideFiltering: true, filters: [{ column: 'id', condition: 'empty' }] }, [1, 2, 3]],
]

for (const [name, changes, expected] of orders) test(`table rows: ${name}`, () => assert.deepEqual(ids(changes), expected))

const publicRow = { id: 1, name: 'beta', price: '10', when: '2024-03-01' }
const blankRow = { id: '', name: '', price: '', when: '' }

const selections: readonly (readonly [string, WidgetProps, unknown])[] = [
  ['index 0', { selectedRowIndex: 0 }, publicRow],
  ['nothing selected gives blank keys', { selectedRowIndex: -1 }, blankRow],
  ['an index beyond the rows', { selectedRowIndex: 9 }, {}],
  ['the default index without rows', { selectedRowIndex: 0, tableData: [] }, {}],
  ['nothing selected and no rows', { selectedRowIndex: -1, tableData: [] }, undefined],
  ['the index counts sorted rows', { selectedRowIndex: 1, sortOrder: { column: 'name', order: 'asc' } }, publicRow],
  ['the last of several', { multiRowSelection: true, selectedRowIndices: [1, 0] }, publicRow],
]

for (const [name, changes, expected] of selections) {
  test(`table selection: ${name}`, () => assert.deepEqual(derive(table, { ...props, ...changes }, 'selectedRow'), expected))
}

test('the triggered row is found by its index in the data, whatever the order', () => {
  const changes = { triggeredRowIndex: 0, sortOrder: { column: 'name', order: 'asc' } }
  assert.deepEqual(derive(table, { ...props, ...changes }, 'triggeredRow'), publicRow)
})

test('edits show in rows and are listed', () => {
  const edited = { ...props, transientTableData: { 1: { name: 'Gamma' } }, updatedRowIndex: 1 }
  assert.deepEqual(derive(table, edited, 'updatedRows'), [
    { index: 1, id: 2, updatedFields: { name: 'Gamma' }, allFields: { ...data[1], name: 'Gamma' } },
  ])
  assert.deepEqual(derive(table, edited, 'updatedRow'), { ...data[1], name: 'Gamma' })
  assert.deepEqual(derive(table, edited, 'updatedRowIndices'), [1])
})

test('computed values are by original row and keyed by alias', () => {
  const shout = { id: 'shout', alias: 'loud', columnType: 'text', isDerived: true, computedValue: ['BETA', 'ALPHA', ''] }
  const changes = { primaryColumns: { ...columns, shout }, sortOrder: { column: 'id', order: 'desc' } }
  const rows = asRecords(derive(table, { ...props, ...changes }, 'filteredTableData'))
  assert.deepEqual(rows.map((row) => row.loud), ['', 'ALPHA', 'BETA'])
})

test('columns follow the data: gone keys leave, new ones come with a guessed type, frozen ones go to the sides', () => {
  const tableData = [{ id: 1, ok: null, html: '<b>x</b>' }, { id: 2, ok: true, html: '', seen: '2024-01-01T10:00:00Z' }]
  const primaryColumns = { ...columns, go: { ...columns.go, sticky: 'left' } }
  const shown = asRecords(derive(table, { tableData, primaryColumns }, 'orderedTableColumns'))
  assert.deepEqual(
    shown.map((column) => [column.id, column.columnType]),
    [['go', 'button'], ['id', 'number'], ['ok', 'checkbox'], ['html', 'html'], ['seen', 'date']],
  )
})

const sizes: readonly (readonly [WidgetProps, number])[] = [
  [{ componentHeight: 282 }, 5],
  [{ topRow: 1, bottomRow: 29, isVisibleSearch: true }, 5],
  [{ componentHeight: 282, isVisibleSearch: true }, 5],
  [{ componentHeight: 282, isVisibleSearch: true, compactMode: 'TALL' }, 3],
  [{ topRow: 2, bottomRow: 30, isVisibleSearch: true, tableData: new Array(20).fill({ a: 1 }) }, 5],
  [{ topRow: 0, bottomRow: 30, isVisibleSearch: true, tableData: new Array(20).fill({ a: 1 }) }, 6],
]

for (const [changes, expected] of sizes) {
  test(`table page size ${expected} of ${JSON.stringify(changes).slice(0, 80)}`, () =>
    assert.equal(derive(table, changes, 'pageSize'), expected))
}

test('page offset counts from the page size', () => {
  assert.equal(derive(table, { componentHeight: 282, pageNo: 3 }, 'pageOffset'), 10)
})

test('page offset counts what the server gives at once, also from a last page that is shorter', () => {
  const server = { componentHeight: 282, serverSidePaginationEnabled: true, tableData: new Array(24).fill({ a: 1 }) }
  assert.equal(derive(table, { ...server, pageNo: 3 }, 'pageOffset'), 48)
  assert.equal(derive(table, { ...server, pageNo: 3, tableData: [{ a: 1 }], pageLength: 24 }, 'pageOffset'), 48)
  assert.equal(derive(table, { ...server, pageNo: 3, tableData: [] }, 'pageOffset'), 10)
})

const accepted: readonly (readonly [unknown, boolean, unknown])[] = [
  [undefined, false, []],
  ['', true, []],
  ['[{"a":1}]', true, [{ a: 1 }]],
  [[1, 2], false, []],
  [{}, false, []],
  [[{ a: 1 }], true, [{ a: 1 }]],
]

for (const [value, isValid, parsed] of accepted) {
  test(`table data ${JSON.stringify(value)}`, () => {
    const verdict = check(table, 'tableData', value)
    assert.deepEqual([verdict.isValid, verdict.parsed], [isValid, parsed])
  })
}

test('the table of old pages works on rows with sanitized keys', () => {
  const primaryColumns = { First_Name: { id: 'First_Name', columnType: 'text', computedValue: ['Ada'] } }
  const old = { tableData: [{ 'First Name': 'Ada', '2nd': 1 }], primaryColumns, defaultSelectedRow: 0, selectedRowIndex: 0 }
  assert.deepEqual(derive(formerTable, old, 'selectedRow'), { First_Name: 'Ada', _2nd: 1 })
  assert.deepEqual(
    asRecords(derive(formerTable, old, 'orderedTableColumns')).map(({ id }) => id),
    ['First_Name', '_2nd'],
  )
})
