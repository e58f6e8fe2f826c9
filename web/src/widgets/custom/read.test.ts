import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contentOf, readBridgeMessage, themeOf } from './read'
import { budget } from './use-bridge'

const refused: readonly unknown[] = [
  undefined, null, 1, 'update', [], {}, { type: 'x' }, { type: 'update' }, { type: 'update', data: 'x' }, { type: 'update', data: [1] },
  { type: 'event', name: 1, context: {} }, { type: 'event', name: 'a', context: 'x' }, { type: 'height', pixels: -1 },
  { type: 'height', pixels: NaN }, { type: 'height', pixels: 1e9 }, { type: 'blocked', host: '<b>' }, { type: 'blocked', host: 1 },
  { type: 'update', data: { text: 'x'.repeat(5_000_001) } },
]

for (const message of refused) {
  test(`a widget's code can't send ${JSON.stringify(message)?.slice(0, 60)}`, () => assert.equal(readBridgeMessage(message), undefined))
}

test('messages lose what does not belong to them', () => {
  assert.deepEqual(readBridgeMessage({ type: 'update', data: { a: 1 }, more: 1 }), { type: 'update', data: { a: 1 } })
  assert.deepEqual(readBridgeMessage({ type: 'event', name: 'onX', context: {} }), { type: 'event', name: 'onX', context: {} })
  assert.deepEqual(readBridgeMessage({ type: 'blocked', host: 'esm.sh:443', isLook: true }), { type: 'blocked', host: 'esm.sh:443', isLook: true })
  assert.deepEqual(readBridgeMessage({ type: 'blocked', host: 'esm.sh' }), { type: 'blocked', host: 'esm.sh', isLook: false })
})

test('a widget without html and code has no content', () => {
  assert.equal(contentOf(undefined), undefined)
  assert.equal(contentOf({ html: '', css: 'a{}', js: '' }), undefined)
  assert.deepEqual(contentOf('{"html":"<p>"}'), { kind: 'widget', html: '<p>', css: '', js: '' })
})

test('the theme is the stored one, else what the page shows', () => {
  const variable = (name: string) => name
  assert.equal(themeOf({ colors: { primaryColor: 'red' } }, variable).primaryColor, 'red')
  assert.equal(themeOf(undefined, variable).borderRadius, '--app-radius')
})

test('more messages than a widget could need are stopped', () => {
  let time = 0
  const allow = budget(2, () => time)
  assert.deepEqual([allow(), allow(), allow()], [true, true, false])
  time = 1500
  assert.equal(allow(), true)
})
