import assert from 'node:assert/strict'
import { test } from 'node:test'
import { derive } from '../testing'
import { asRecords } from '../values'
import { table } from './definition'
import { KeyOfRow, knownValue } from './known'

const path = 'primaryColumns.name.computedValue'
const guarded = (code: string) =>
  `{{(() => { const tableData = Table1.processedTableData || []; return tableData.length > 0 ? tableData.map((currentRow, currentIndex) => (${code})) : ${code} })()}}`
const mapped = (code: string) => `{{Table1.processedTableData.map((currentRow, currentIndex) => ( ${code}))}}`

const keys: readonly (readonly [string, string])[] = [
  [mapped('currentRow["name"]'), 'name'],
  [mapped('currentRow.name'), 'name'],
  [mapped('currentRow["first \\"name\\""]'), 'first "name"'],
  ['{{Table1.sanitizedTableData.map((currentRow) => ( currentRow.name))}}', 'name'],
  [guarded('currentRow["full name"]'), 'full name'],
]
for (const [text, key] of keys) {
  test(`${text.slice(0, 90)} shows a key of the row`, () => {
    const found = knownValue(path, text)?.value
    assert.ok(found instanceof KeyOfRow)
    assert.equal(found.key, key)
  })
}

const others = [
  mapped('currentRow["name"].toUpperCase()'),
  mapped('currentRow.name + 1'),
  guarded('currentRow["a"] ?? currentRow["b"]'),
  '{{Table1.processedTableData.map((currentRow) => currentRow.name).reverse()}}',
  'plain',
]
for (const text of others) test(`${text.slice(0, 90)} must run`, () => assert.equal(knownValue(path, text), undefined))

const rows = { tableData: [{ name: 'Ann' }, { name: 'Bob' }, {}], transientTableData: { 1: { name: 'Rob' } } }
test('code sees the values of all rows, with what was typed over them', () => {
  assert.deepEqual(knownValue(path, mapped('currentRow.name'))?.seen?.compute(rows), ['Ann', 'Rob', undefined])
})

test('without rows the generated code gives nothing or an empty list', () => {
  assert.deepEqual(knownValue(path, mapped('currentRow.name'))?.seen?.compute({ tableData: [] }), [])
  assert.equal(knownValue(path, guarded('currentRow.name'))?.seen?.compute({ tableData: [] }), undefined)
})

test('only computed values are known', () => assert.equal(knownValue('primaryColumns.name.textColor', mapped('currentRow.name')), undefined))

test('a column that shows another key of the row takes it from there', () => {
  const primaryColumns = { name: { id: 'name', originalId: 'name', columnType: 'text', computedValue: new KeyOfRow('nick') } }
  const props = { tableData: [{ name: 'Ann', nick: 'A' }], primaryColumns, sortOrder: { column: 'name', order: 'asc' } }
  const [row] = asRecords(derive(table, props, 'filteredTableData'))
  assert.equal(row?.name, 'A')
})
