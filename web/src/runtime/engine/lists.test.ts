import assert from 'node:assert/strict'
import { test } from 'node:test'
import { jsObject, ok, openPage, query, widget } from './testing'

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

const shop = (properties: object, children: readonly ReturnType<typeof widget>[]) =>
  openPage({ widgets: [widget('LIST_WIDGET_V2', 'List1', { listData: '{{JS.rows}}', ...properties }, template(children))],
    jsObjects: [jsObject('JS', 'export default { rows: [{ id: 1, n: "a" }, { id: 2, n: "b" }, { id: 3, n: "c" }] }')] })
const keys = { primaryKeys: '{{List1.listData.map((currentItem) => currentItem.id)}}' }

test('what was typed in a row is there again when its page is turned back to', async () => {
  const page = shop({ ...keys, pageSize: 1 }, [widget('INPUT', 'Amount', { defaultText: '{{currentItem.n}}' })])
  page.engine.setMeta({ List1: { pageSize: 1 } })
  page.engine.setMeta({ 'List1/1/Amount': { text: 'typed' } })
  page.engine.setMeta({ List1: { pageNo: 2 } })
  assert.deepEqual(column(page, 'Amount'), ['b'])
  page.engine.setMeta({ List1: { pageNo: 1 } })
  assert.deepEqual(column(page, 'Amount'), ['typed'])
})

test('new data without the item forgets what was typed in its row', async () => {
  const page = shop(keys, [widget('INPUT', 'Amount', { defaultText: '{{currentItem.n}}' })])
  page.engine.setMeta({ 'List1/2/Amount': { text: 'typed' } })
  await page.run('JS.rows = [{ id: 1, n: "x" }]')
  await page.run('JS.rows = [{ id: 2, n: "b" }]')
  assert.deepEqual(column(page, 'Amount'), ['b'])
})

test('the views of chosen rows stay when their page is left', async () => {
  const page = shop({ ...keys, pageSize: 1 }, [widget('INPUT', 'Amount', { defaultText: '{{currentItem.n}}' })])
  page.engine.setMeta({ List1: { pageSize: 1, selectedItemKey: '1' } })
  page.engine.setMeta({ List1: { pageNo: 3 } })
  await page.run('showAlert(List1.selectedItemView.Amount.text); showAlert(JSON.stringify(List1.triggeredItemView))')
  assert.deepEqual(page.alerts(), ['a', '{}'])
})

test('a page that is gone is the last one, and an unmeasured list shows a few rows', () => {
  const page = openPage({ widgets: [widget('LIST_WIDGET_V2', 'List1', { listData: '{{Array.from({length: 5000}, (_, i) => i)}}' }, template([]))] })
  assert.equal(rows(page).length, 10)
  page.engine.setMeta({ List1: { pageSize: 3, pageNo: 9000 } })
  assert.deepEqual(page.props('List1')['rows'], [4998, 4999].map((index) => ({ key: encodeURIComponent(`#${index}`), index })))
})

test('a list without end evaluates only the rows around what is seen', () => {
  const page = openPage({
    widgets: [widget('LIST_WIDGET_V2', 'List1', { listData: '{{Array.from({length: 5000}, (_, i) => i)}}', infiniteScroll: true }, template([
      widget('TEXT', 'T', { text: '{{currentItem}}' }),
    ]))],
  })
  page.engine.setMeta({ List1: { windowStart: 4000, windowSize: 3 } })
  assert.deepEqual(column(page, 'T'), ['4000', '4001', '4002'])
})

test('items without keys are known by what they hold', async () => {
  const page = shop({}, [widget('INPUT', 'Amount', { defaultText: 'x' })])
  const [, second = ''] = rows(page)
  page.engine.setMeta({ [`List1/${second}/Amount`]: { text: 'typed' } })
  await page.run('JS.rows = JS.rows.slice().reverse()')
  assert.deepEqual(column(page, 'Amount'), ['x', 'typed', 'x'])
})

test('lists inside lists read the rows around them, and follow them', async () => {
  const page = openPage({
    widgets: [
      widget('LIST_WIDGET_V2', 'List1', { listData: '{{JS.rows}}' }, template([
        widget('INPUT', 'Factor', { defaultText: '{{currentItem.factor}}' }),
        widget('LIST_WIDGET_V2', 'Inner', { listData: '{{currentItem.values}}' }, [
          widget('TEXT', 'Product', { text: '{{currentItem * level_1.currentView.Factor.text}}/{{level_1.currentIndex}}/{{level_2.currentItem}}' }),
          widget('LIST_WIDGET_V2', 'Deepest', { listData: '{{["z"]}}' }, [
            widget('TEXT', 'Path', { text: '{{level_1.currentItem.factor}}-{{level_2.currentItem}}-{{currentItem}}' }),
          ]),
        ]),
      ])),
    ],
    jsObjects: [jsObject('JS', 'export default { rows: [{ factor: 2, values: [5, 6] }] }')],
  })
  const [key = ''] = rows(page)
  const inner = () => (page.props(`List1/${key}/Inner`)['rows'] as readonly { readonly key: string }[]).map((row) => row.key)
  const products = () => inner().map((row) => page.props(`List1/${key}/Inner/${row}/Product`)['text'])
  assert.deepEqual(products(), ['10/0/5', '12/0/6'])
  assert.equal(page.props(`List1/${key}/Inner/${inner()[1] ?? ''}/Deepest/${encodeURIComponent('#0')}/Path`)['text'], '2-6-z')
  page.engine.setMeta({ [`List1/${key}/Factor`]: { text: '3' } })
  await page.settle()
  assert.deepEqual(products(), ['15/0/5', '18/0/6'])
})

test('what was done in rows comes back after a restart', () => {
  const parts = {
    widgets: [widget('LIST_WIDGET_V2', 'List1', { listData: '{{[1, 2]}}' }, template([widget('INPUT', 'Amount', { defaultText: 'x' })]))],
  }
  const [, key = ''] = rows(openPage(parts))
  const page = openPage({ ...parts, options: { meta: { [`List1/${key}/Amount`]: { text: 'typed' } } } })
  assert.deepEqual(column(page, 'Amount'), ['x', 'typed'])
})

test('events of a list see the row that was touched', async () => {
  const properties = { ...keys, onItemClick: '{{showAlert(currentItem.n + currentView.Amount.text)}}' }
  const page = shop(properties, [widget('INPUT', 'Amount', { defaultText: '{{currentItem.id}}' })])
  page.engine.setMeta({ List1: { triggeredItemKey: '2' } })
  await page.engine.trigger('List1', 'onItemClick', { currentItem: { n: 'b' } })
  assert.deepEqual(page.alerts(), ['b2'])
})

test('resetting a list with its children resets the rows of all pages', async () => {
  const page = shop({ ...keys, pageSize: 1 }, [widget('INPUT', 'Amount', { defaultText: '{{currentItem.n}}' })])
  page.engine.setMeta({ List1: { pageSize: 1 } })
  page.engine.setMeta({ 'List1/1/Amount': { text: 'typed' } })
  page.engine.setMeta({ List1: { pageNo: 2 } })
  await page.run('resetWidget("List1", true)')
  assert.equal(column(page, 'Amount')[0], 'a')
})

test('views of the list are read from outside, from the beginning and when the choice changes', async () => {
  const page = openPage({
    widgets: [
      widget('TEXT', 'All', { text: '{{List1.currentItemsView.map((row) => row.Amount.text).join()}}' }),
      widget('TEXT', 'Chosen', { text: '{{List1.selectedItemView.Amount?.text}}' }),
      widget('LIST_WIDGET_V2', 'List1', { listData: '{{["a", "b"]}}', primaryKeys: '{{List1.listData}}' }, template([
        widget('INPUT', 'Amount', { defaultText: '{{currentItem + All.text.length}}' }),
      ])),
    ],
  })
  assert.equal(page.props('Chosen')['text'], '')
  page.engine.setMeta({ List1: { selectedItemKey: 'b' } })
  await page.settle()
  assert.match(String(page.props('Chosen')['text']), /^b/)
  assert.match(String(page.props('All')['text']), /^a\d,b\d$/)
})
