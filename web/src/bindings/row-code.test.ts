import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withSafeFallback } from './row-code'
import { parseTemplate } from './template'

/** What a column with this generated code comes to, for a table with these rows. */
function run(expression: string, fallback: string, rows: readonly object[]): unknown {
  const text = withSafeFallback(
    '{{(() => { const tableData = Table1.processedTableData || []; return tableData.length > 0 ? ' +
      `tableData.map((currentRow, currentIndex) => (${expression})) : ${fallback} })()}}`,
  )
  const [part] = parseTemplate(text)?.parts ?? []
  assert.ok(part?.kind === 'code')
  return new Function('Table1', `return ${part.code}`)({ processedTableData: rows })
}

const rows = [{ ID: 1, 'Unit Price': 2.5 }]

test('rows are mapped, whether the fallback parses or not', () => {
  assert.deepEqual(run('currentRow["ID"]', ' currentRow["ID"]', rows), [1])
  assert.deepEqual(run('currentRow["Unit Price"]', 'Unit Price', rows), [2.5])
})

test('without rows a fallback that fails is nothing, and one that works counts', () => {
  assert.equal(run('currentRow["ID"]', ' currentRow["ID"]', []), undefined)
  assert.equal(run('currentRow["Unit Price"]', 'Unit Price', []), undefined)
  assert.equal(run('"red"', '"red"', []), 'red')
})

test('conditions inside the expression stay whole', () => {
  const expression = 'currentRow.ID ? String((currentRow.ID)) : "none"'
  assert.deepEqual(run(expression, expression, rows), ['1'])
})

test('what people wrote is not touched', () => {
  for (const text of ['{{Table1.processedTableData.map((currentRow, currentIndex) => (currentRow.a))}}', '{{1}}', 'text'])
    assert.equal(withSafeFallback(text), text)
})
