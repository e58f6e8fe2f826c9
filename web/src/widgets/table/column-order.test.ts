import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openPage, widget } from '../../runtime/engine/testing'
import { widgetDefinitions } from '../definitions'

/** A table whose rows have the keys that a field names. */
function open(keys: string) {
  const field = widget('INPUT_WIDGET_V2', 'Keys', { defaultText: keys, inputType: 'TEXT' })
  const column = (id: string) => [id, { id, originalId: id, alias: id, columnType: 'text', isVisible: true, isDerived: id === 'more' }] as const
  const node = widget('TABLE_WIDGET_V2', 'T', {
    tableData: "{{[Object.fromEntries(Keys.text.split(' ').map((key) => [key, 1]))]}}",
    primaryColumns: Object.fromEntries(['a', 'b', 'c', 'more'].map(column)),
    columnOrder: ['c', 'b', 'a', 'more'],
  })
  const out = widget('TEXT_WIDGET', 'Out', { text: "{{T.columnOrder.join(' ')}}" })
  const page = openPage({ widgets: [field, node, out], options: { definitions: widgetDefinitions } })
  const columns = () => (page.props('T').gridColumns as readonly { readonly id: string }[]).map(({ id }) => id).join(' ')
  return {
    load: (text: string) => page.engine.setMeta({ Keys: { text } }),
    arrange: (order: string) => page.engine.setMeta({ T: { columnOrder: order.split(' ') } }),
    order: () => {
      assert.equal(page.props('Out').text, columns(), 'as they are drawn')
      return page.props('Out').text
    },
  }
}

test('the order of the columns names those that are there, new ones last', () => {
  const page = open('a b c')
  assert.equal(page.order(), 'c b a more')
  page.load('x b c')
  assert.equal(page.order(), 'c b more x')
  page.load('y x')
  assert.equal(page.order(), 'more x y')
})

test('a column that comes back takes its old place, also after a person moved others', () => {
  const page = open('a b c')
  page.load('a c')
  assert.equal(page.order(), 'c a more')
  page.load('a b c')
  assert.equal(page.order(), 'c b a more')
  page.load('a b')
  page.arrange('more a b')
  assert.equal(page.order(), 'more a b')
  page.load('a b c d')
  assert.equal(page.order(), 'c more a b d')
})
