import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ok, openPage, query, widget } from './testing'

const template = (children: readonly ReturnType<typeof widget>[]) => [
  widget('CANVAS_WIDGET', 'Canvas1', {}, [widget('BOX', 'Row1', {}, [widget('CANVAS_WIDGET', 'Canvas2', {}, children)])]),
]

function rows(page: ReturnType<typeof openPage>): readonly string[] {
  return (page.props('List1')['rows'] as readonly { readonly key: string }[]).map((row) => row.key)
}

function column(page: ReturnType<typeof openPage>, name: string, property = 'text'): readonly unknown[] {
  return rows(page).map((key) => page.props(`List1/${key}/${name}`)[property])
}

// What the editor stores with every list beside its data.
const copies = { currentItemsView: '{{[]}}', selectedItemView: '{{{}}}', triggeredItemView: '{{{}}}', 'template': { Title: { text: '{{x.y}}' } } }

function openList() {
  return openPage({
    widgets: [
      widget('INPUT', 'Search', { defaultText: 'x' }),
      widget(
        'LIST_WIDGET_V2',
        'List1',
        { listData: '{{Q.data}}', primaryKeys: '{{List1.listData.map((currentItem) => currentItem.id)}}', ...copies },
        template([
          widget('TEXT', 'Title', { text: '{{currentItem.name}} {{currentIndex}} {{Search.text}}' }),
          widget('INPUT', 'Amount', { defaultText: '{{currentItem.amount}}' }),
          widget('TEXT', 'Echo', { text: '{{currentView.Amount.text}}|{{Amount.text}}' }),
          widget('BUTTON', 'Buy', { onClick: '{{showAlert(currentItem.name + Amount.text)}}' }),
        ]),
      ),
      widget('TEXT', 'Total', { text: '{{List1.currentItemsView.map((row) => row.Amount.text).join()}}' }),
    ],
    queries: [query('Q')],
    answer: () => ok([{ id: 7, name: 'Pear', amount: 2 }, { id: 8, name: 'Fig', amount: 3 }]),
  })
}

test('a list repeats its template for each item', async () => {
  const page = openList()
  assert.deepEqual(rows(page), [])
  await page.run('Q.run()')
  assert.deepEqual(rows(page), ['7', '8'])
  assert.deepEqual(column(page, 'Title'), ['Pear 0 x', 'Fig 1 x'])
  assert.deepEqual(column(page, 'Echo'), ['2|2', '3|3'])
  assert.deepEqual(page.engine.problems(), [])
})

test('rows follow what is outside, and keep what was typed', async () => {
  const page = openList()
  await page.run('Q.run()')
  page.engine.setMeta({ 'List1/8/Amount': { text: '30' } })
  assert.deepEqual(column(page, 'Echo'), ['2|2', '30|30'])
  page.engine.setMeta({ Search: { text: 'y' } })
  assert.deepEqual(column(page, 'Title'), ['Pear 0 y', 'Fig 1 y'])
  assert.deepEqual(column(page, 'Amount'), ['2', '30'])
  await page.settle()
  assert.equal(page.props('Total')['text'], '2,30')
})

test('events of a row run with its item and its widgets', async () => {
  const page = openList()
  await page.run('Q.run()')
  page.engine.setMeta({ 'List1/8/Amount': { text: '30' } })
  assert.equal(await page.engine.trigger('List1/8/Buy', 'onClick'), true)
  assert.deepEqual(page.alerts(), ['Fig30'])
})

test('a list shows one page of its items', async () => {
  const page = openList()
  await page.run('Q.run()')
  page.engine.setMeta({ List1: { pageSize: 1, pageNo: 2 } })
  assert.deepEqual(column(page, 'Title'), ['Fig 1 x'])
  await page.run('resetWidget("List1")')
  assert.deepEqual(rows(page), ['7', '8'])
})

test('a binding that fails in one row costs that row only', async () => {
  const page = openPage({
    widgets: [
      widget('LIST_WIDGET_V2', 'List1', { listData: '{{[{a: {b: 1}}, {}]}}' }, template([
        widget('TEXT', 'T', { text: '{{currentItem.a.b}}' }),
        widget('LIST_WIDGET_V2', 'Inner', { listData: '{{[1, 2]}}' }, [
          widget('TEXT', 'Deep', { text: '{{level_1.currentIndex}}-{{currentItem}}' }),
        ]),
      ])),
    ],
  })
  assert.deepEqual(column(page, 'T'), ['1', ''])
  assert.deepEqual(page.engine.problems().map((problem) => problem.place), ['T.text'])
  const keys = rows(page)
  assert.equal(page.props(`List1/${keys[1] ?? ''}/Inner/${encodeURIComponent('#1')}/Deep`)['text'], '1-2')
})
