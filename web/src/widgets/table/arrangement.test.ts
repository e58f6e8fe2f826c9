import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openPage } from '../../lib/testing'
import { arrange, readArrangement, writeArrangement } from './arrangement'

test('a column takes the place of another, the others make room', () => {
  assert.deepEqual(arrange(['a', 'b', 'c'], 'c', 'a'), ['c', 'a', 'b'])
  assert.deepEqual(arrange(['a', 'b', 'c'], 'a', 'c'), ['b', 'c', 'a'])
  assert.deepEqual(arrange(['a', 'b'], 'x', 'a'), ['a', 'b'])
})

test('an arrangement is kept until the developer changes the columns', async () => {
  const page = await openPage()
  const kept = { order: ['b', 'a'], freezes: { b: 'left' }, of: '1700' }
  writeArrangement('table', kept)
  assert.deepEqual(readArrangement('table', '1700'), kept)
  assert.equal(readArrangement('table', '1800'), undefined)
  assert.equal(readArrangement('other', '1700'), undefined)
  window.localStorage.setItem('steward.table-columns', 'no JSON')
  assert.equal(readArrangement('table', '1700'), undefined)
  await page.close()
})
