import assert from 'node:assert/strict'
import { test } from 'node:test'
import { forOneItem, plain } from './old-lists'
import type { WidgetNode } from './view'

const texts: readonly (readonly [string, string])[] = [
  ['{{L.listData.map((currentItem) => currentItem.name)}}', '{{currentItem.name}}'],
  ['{{L.listData.map((currentItem, currentIndex) => currentIndex + 1)}}', '{{currentIndex + 1}}'],
  ['{{ L.items.map((currentItem) => "a" + (currentItem.b)) }}', '{{"a" + (currentItem.b)}}'],
  ['{{L.listData.map((currentItem) => {\n return (function(){\n return ( go(currentItem.id) );\n })();\n })}}', '{{go(currentItem.id)}}'],
  ['{{L.listData.map((currentItem, currentIndex) => {\n return (function(){\n return  currentItem.name;\n })();\n })}}',
    '{{(() => {\n return (function(){\n return  currentItem.name;\n })();\n })()}}'],
  ['{{other.run()}}', '{{other.run()}}'],
  ['{{M.listData.map((currentItem) => currentItem.name)}}', '{{M.listData.map((currentItem) => currentItem.name)}}'],
  ['plain', 'plain'],
]

for (const [text, expected] of texts) {
  test(`of ${JSON.stringify(text)} one item shows ${expected}`, () => assert.equal(forOneItem(text, 'L'), expected))
}

test('widgets of an old list take over the code of its template', () => {
  const node = (widgetName: string, type: string, more: object = {}): WidgetNode => ({ widgetId: widgetName, widgetName, type, ...more })
  const list = node('L', 'LIST_WIDGET', {
    dynamicBindingPathList: [{ key: 'listData' }, { key: 'template.T.text' }],
    template: {
      T: { text: '{{L.listData.map((currentItem) => currentItem.name)}}', color: 'kept by the tree' },
      B: { onClick: '{{L.listData.map((currentItem) => go(currentItem))}}', dynamicTriggerPathList: [{ key: 'onClick' }] },
    },
    children: [node('C', 'CANVAS_WIDGET', { children: [node('T', 'TEXT_WIDGET', { text: 'preview' }), null, node('B', 'BUTTON_WIDGET')] })],
  })
  const root = node('0', 'CANVAS_WIDGET', { children: [list] })
  const [text, , button] = plain(root).children?.[0]?.children?.[0]?.children ?? []
  assert.deepEqual([text?.['text'], text?.dynamicBindingPathList], ['{{currentItem.name}}', [{ key: 'text' }]])
  assert.deepEqual([button?.['onClick'], button?.dynamicTriggerPathList], ['{{go(currentItem)}}', [{ key: 'onClick' }]])
  assert.equal(plain(text as WidgetNode), text)
})
