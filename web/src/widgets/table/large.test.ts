import assert from 'node:assert/strict'
import { test } from 'node:test'
import { derive } from '../testing'
import { asRecord, asRecords } from '../values'
import { cellsKey } from './columns'
import { table } from './definition'
import { partSize, tableAnswers } from './shown'

const tableData = Array.from({ length: 1000 }, (_, id) => ({ id, name: `n${id}` }))
const colours = tableData.map(({ id }) => (id % 2 === 0 ? 'red' : 'blue'))
const primaryColumns = {
  id: { id: 'id', columnType: 'number', index: 0 },
  name: { id: 'name', columnType: 'text', index: 1, textColor: colours },
  go: {
    id: 'go', columnType: 'menuButton', index: 2, isDerived: true,
    menuItems: { a: { id: 'a', label: tableData.map(({ name }) => `Open ${name}`), isVisible: true } },
  },
}
const props = { tableData, primaryColumns }

test('the component gets the first rows and how many there are', () => {
  const shown = asRecord(derive(table, props, 'shownRows'))
  assert.deepEqual([shown.total, shown.given, shown.first, shown.count], [1000, 1000, 0, 1000])
  assert.equal(asRecords(shown.rows).length, partSize)
})

test('with pages the component gets the rows of its page', () => {
  const paged = { ...props, isVisiblePagination: true, componentHeight: 482, pageNo: 3 }
  const shown = asRecord(derive(table, paged, 'shownRows'))
  assert.deepEqual([shown.total, shown.first, shown.count], [1000, 20, 10])
  assert.deepEqual(asRecords(shown.rows).map(({ id }) => id), [20, 21, 22, 23, 24, 25, 26, 27, 28, 29])
})

test('a page beyond the last one shows the last', () => {
  const paged = { ...props, isVisiblePagination: true, componentHeight: 482, pageNo: 500 }
  assert.equal(asRecord(derive(table, paged, 'shownRows')).first, 990)
})

test('further rows come when asked for, in order, with what differs by row', () => {
  const sorted = { ...props, sortOrder: { column: 'id', order: 'desc' } }
  const { rows } = tableAnswers.rows(sorted, { start: 100, count: 2 })
  assert.deepEqual(rows.map(({ id }) => id), [899, 898])
  assert.deepEqual(rows[0]?.[cellsKey], {
    name: { textColor: 'blue' },
    go: { menuItems: { a: { id: 'a', label: 'Open n899', isVisible: true } } },
  })
})

test('a request beyond the rows or without sense is answered with nothing', () => {
  assert.deepEqual(tableAnswers.rows(props, { start: 5000, count: 10 }).rows, [])
  assert.deepEqual(tableAnswers.rows(props, 'all').rows, [])
})

test('columns leave the sandbox without values by row and without formulas', () => {
  const columns = asRecords(derive(table, { ...props, primaryColumns: { ...primaryColumns, id: { ...primaryColumns.id, computedValue: [1] } } }, 'gridColumns'))
  assert.deepEqual(columns.map(({ textColor, menuItems, computedValue }) => [textColor, menuItems, computedValue]), [
    [undefined, undefined, undefined], [undefined, undefined, undefined], [undefined, undefined, undefined],
  ])
})

test('options of a select stay with the column unless they differ by row', () => {
  const options = [{ label: 'A', value: 'a' }]
  const columnOf = (selectOptions: unknown) =>
    asRecords(derive(table, { tableData, primaryColumns: { name: { id: 'name', columnType: 'select', selectOptions } } }, 'gridColumns'))
      .find(({ id }) => id === 'name')?.selectOptions
  assert.deepEqual(columnOf(options), options)
  assert.equal(columnOf(tableData.map(() => options)), undefined)
})

test('a row that is added has options of its own, or those of the first row where they differ by row', () => {
  const [a, b] = [[{ label: 'A', value: 'a' }], [{ label: 'B', value: 'b' }]]
  const newRowOptions = (more: object) =>
    asRecords(derive(table, { tableData, primaryColumns: { name: { id: 'name', columnType: 'select', ...more } } }, 'gridColumns'))
      .find(({ id }) => id === 'name')?.newRowSelectOptions
  assert.equal(newRowOptions({ selectOptions: a, newRowSelectOptions: b }), undefined)
  assert.deepEqual(newRowOptions({ selectOptions: [a, b] }), a)
  assert.deepEqual(newRowOptions({ selectOptions: a, newRowSelectOptions: b, allowSameOptionsInNewRow: false }), b)
  assert.deepEqual(newRowOptions({ selectOptions: a, allowSameOptionsInNewRow: false }), [])
})

test('every version of the rows has its own number', () => {
  const first = asRecord(derive(table, props, 'shownRows')).version
  const second = asRecord(derive(table, { ...props, searchText: 'n1' }, 'shownRows')).version
  assert.notEqual(first, second)
})

test('a column without a visible cell is told to be hidden', () => {
  const isVisible = (isCellVisible: unknown) =>
    asRecords(derive(table, { tableData, primaryColumns: { name: { id: 'name', columnType: 'text', isCellVisible } } }, 'gridColumns'))
      .find(({ id }) => id === 'name')?.isVisible
  const but = (visible: boolean) => tableData.map(({ id }) => (id === 999) === visible)
  assert.deepEqual([true, undefined, but(true), [null]].map(isVisible), [true, true, true, true])
  assert.deepEqual([false, tableData.map(() => false), []].map(isVisible), [false, false, false])
})
