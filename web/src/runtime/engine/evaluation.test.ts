import assert from 'node:assert/strict'
import { test } from 'node:test'
import { jsObject, ok, openPage, query, testURL, widget } from './testing'

function places(page: ReturnType<typeof openPage>, kind: string): readonly string[] {
  return page.engine.problems().filter((problem) => problem.kind === kind).map((problem) => problem.place)
}

test('bindings follow what the person types', () => {
  const page = openPage({
    widgets: [
      widget('TEXT', 'Text1', { text: 'Hi {{Input1.text}}!' }),
      widget('INPUT', 'Input1', { defaultText: 'Ann' }),
      widget('TEXT', 'Text2', { text: '{{Text1.text.length}}' }),
    ],
  })
  assert.equal(page.props('Text1')['text'], 'Hi Ann!')
  page.engine.setMeta({ Input1: { text: 'Bob B' } })
  assert.equal(page.props('Text1')['text'], 'Hi Bob B!')
  assert.equal(page.props('Text2')['text'], '9')
  assert.equal(page.props('Input1')['value'], 'Bob B')
})

test('only what changed is handed out', () => {
  const page = openPage({
    widgets: [
      widget('INPUT', 'Input1'),
      widget('TEXT', 'Text1', { text: '{{Input1.text}}' }),
      widget('TEXT', 'Text2', { text: '{{Input1.text.length > 100}}' }),
    ],
  })
  page.engine.setMeta({ Input1: { text: 'a' } })
  assert.deepEqual(Object.keys(page.engine.takeChanges()).sort(), ['Input1', 'Text1'])
})

test('a binding that fails gives undefined and a problem, and nothing else suffers', () => {
  const page = openPage({
    widgets: [
      widget('TEXT', 'Text1', { text: '{{missing.name}}' }),
      widget('TEXT', 'Text2', { text: '{{if (x) y}}' }),
      widget('TEXT', 'Text3', { text: 'v={{Text1.nothing.here}}' }),
      widget('TEXT', 'Text4', { text: '{{1 + 1}}' }),
      widget('TEXT', 'Text5', { text: '{{(async () => 1)()}}' }),
      widget('TEXT', 'Text6', { text: '{{storeValue("a", 1)}}' }),
    ],
  })
  assert.equal(page.props('Text1')['text'], '')
  assert.equal(page.props('Text3')['text'], 'v=undefined')
  assert.equal(page.props('Text4')['text'], '2')
  assert.equal(page.props('Text6')['text'], '')
  assert.deepEqual(places(page, 'evaluation'), ['Text1.text', 'Text3.text', 'Text5.text', 'Text6.text'])
  assert.deepEqual(places(page, 'syntax'), ['Text2.text'])
  assert.deepEqual(page.kept, [])
})

test('a cycle costs its members only, and is told in full', () => {
  const page = openPage({
    widgets: [
      widget('TEXT', 'A', { text: '{{B.text}}' }),
      widget('TEXT', 'B', { text: '{{A.text}}' }),
      widget('INPUT', 'Input1', { defaultText: '{{Input1.text}}' }),
      widget('TEXT', 'C', { text: '{{"fine" + A.text}}' }),
    ],
  })
  assert.equal(page.props('C')['text'], 'fine')
  assert.deepEqual([...places(page, 'cycle')].sort(), ['A.text', 'B.text', 'Input1.defaultText'])
  const told = page.engine.problems().find((problem) => problem.place === 'A.text')?.message
  assert.match(told ?? '', /A\.text → B\.text → A\.text/)
  page.engine.setMeta({ Input1: { text: 'typed' } })
  assert.equal(page.props('Input1')['text'], 'typed')
})

test('columns of a table see its rows, and the table sees its columns', () => {
  const map = '{{Table1.processedTableData.map((currentRow) => (currentRow.n * 2))}}'
  const page = openPage({
    widgets: [
      widget('TABLE', 'Table1', {
        tableData: '{{[{n: 1}, {n: 2}]}}',
        primaryColumns: { n: { id: 'n', computedValue: map, label: 'N' }, bad: { computedValue: '{{Table1. .x}}' } },
      }),
      widget('TEXT', 'Text1', { text: '{{Table1.primaryColumns.n.label + Table1.selectedRow.n}}' }),
    ],
  })
  const columns = page.props('Table1')['primaryColumns'] as Record<string, Record<string, unknown>>
  assert.deepEqual(columns['n']?.['computedValue'], [2, 4])
  assert.equal(columns['bad']?.['computedValue'], undefined)
  assert.deepEqual(page.props('Table1')['filteredTableData'], columns)
  assert.equal(page.props('Text1')['text'], 'N1')
  page.engine.setMeta({ Table1: { selectedRowIndex: 1 } })
  assert.equal(page.props('Text1')['text'], 'N2')
})

test('a default that is evaluated again overwrites what was typed, even with the same value', async () => {
  const page = openPage({
    widgets: [widget('INPUT', 'Input1', { defaultText: '{{Q.data.name}}' })],
    queries: [query('Q')],
    answer: () => ok({ name: 'Ann' }),
  })
  await page.run('Q.run()')
  assert.equal(page.props('Input1')['text'], 'Ann')
  page.engine.setMeta({ Input1: { text: 'typed', isDirty: true } })
  assert.equal(page.props('Input1')['text'], 'typed')
  await page.run('Q.run()')
  assert.equal(page.props('Input1')['text'], 'Ann')
  assert.equal(page.props('Input1')['isDirty'], false)
})

test('a default whose inputs did not change leaves the input alone', () => {
  const page = openPage({
    widgets: [
      widget('INPUT', 'Input1', { defaultText: '{{Text1.text}}' }),
      widget('TEXT', 'Text1', { text: '{{Input2.text.length > 3}}' }),
      widget('INPUT', 'Input2'),
    ],
  })
  page.engine.setMeta({ Input1: { text: 'typed' } })
  page.engine.setMeta({ Input2: { text: 'ab' } })
  assert.equal(page.props('Input1')['text'], 'typed')
  page.engine.setMeta({ Input2: { text: 'abcd' } })
  assert.equal(page.props('Input1')['text'], 'true')
})

test('user, address and store are entities too', async () => {
  const page = openPage({
    widgets: [
      widget('TEXT', 'Text1', { text: '{{appsmith.user.email}} {{appsmith.URL.queryParams.id}}' }),
      widget('TEXT', 'Text2', { text: '{{appsmith.store.a?.b}}' }),
      widget('TEXT', 'Text3', { text: '{{Object.keys(appsmith.store).join()}}' }),
      widget('TEXT', 'Text4', { text: '{{appsmith.theme.borderRadius.appBorderRadius + moment(0).utc().year()}}' }),
    ],
    options: { store: { old: 1 } },
  })
  page.engine.setURL({ ...testURL, queryParams: { id: '8' } })
  await page.run('storeValue("a", {b: 5})')
  assert.equal(page.props('Text1')['text'], 'ann@example.com 8')
  assert.equal(page.props('Text2')['text'], '5')
  assert.equal(page.props('Text3')['text'], 'old,a')
  assert.equal(page.props('Text4')['text'], '0.375rem1970')
  assert.deepEqual(page.kept, [{ kind: 'set', key: 'a', value: { b: 5 }, persists: true }])
})

test('functions of JS objects serve bindings and follow what they read', () => {
  const page = openPage({
    widgets: [
      widget('INPUT', 'Input1', { defaultText: 'x' }),
      widget('TEXT', 'Text1', { text: '{{JS1.greet("Hi")}}' }),
      widget('TEXT', 'Text2', { text: '{{JS1.even(3)}}' }),
    ],
    jsObjects: [
      jsObject(
        'JS1',
        `export default {
          suffix: "!",
          greet(word) { return [1].map(function () { return word + Input1.text + this.suffix })[0] },
          even: (n) => n === 0 ? true : this.odd(n - 1),
          odd: (n) => n === 0 ? false : JS1.even(n - 1),
        }`,
      ),
    ],
  })
  assert.equal(page.props('Text1')['text'], 'Hix!')
  assert.equal(page.props('Text2')['text'], 'false')
  page.engine.setMeta({ Input1: { text: 'y' } })
  assert.equal(page.props('Text1')['text'], 'Hiy!')
  assert.deepEqual(page.engine.problems(), [])
})

test('a JS object that does not parse costs only itself', () => {
  const page = openPage({
    widgets: [widget('TEXT', 'Text1', { text: '{{1 + 1}}' }), widget('TEXT', 'Text2', { text: '{{JS1.f()}}' })],
    jsObjects: [jsObject('JS1', 'export default { f( }')],
  })
  assert.equal(page.props('Text1')['text'], '2')
  assert.deepEqual(places(page, 'syntax'), ['JS1'])
})

test('an answer that had not come yet is no problem once it has come', async () => {
  const page = openPage({
    widgets: [widget('TEXT', 'Text1', { text: '{{Q.data.name.length}}' })],
    queries: [query('Q')],
    answer: () => ok({ name: 'Ann' }),
  })
  assert.deepEqual(places(page, 'evaluation'), ['Text1.text'])
  await page.run('Q.run()')
  assert.equal(page.props('Text1')['text'], '3')
  assert.deepEqual(places(page, 'evaluation'), [])
})

test('a variable that starts from an input which starts from the variable is no cycle', () => {
  const page = openPage({
    widgets: [widget('INPUT', 'Input1', { defaultText: '{{JS1.x}}' })],
    jsObjects: [jsObject('JS1', 'export default { x: Input1.text + "!" }')],
  })
  assert.deepEqual(page.engine.problems(), [])
})
