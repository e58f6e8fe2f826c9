import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPresence } from './presence'

/** Looks a third of a second apart: the codes that came into the picture. */
const cameOf = (looks: readonly string[], apart = 300) => {
  const hasCome = createPresence()
  return looks.filter((code, index) => hasCome(code, index * apart))
}

test('a code that stays in the picture has come once, even where a look misses it', () => {
  assert.deepEqual(cameOf(['', 'a', 'a', '', 'a', '', '', 'a', 'a']), ['a'])
  assert.deepEqual(cameOf(['a', '', 'a'], 3000), ['a'], 'slow looks')
})

test('another code, and the same one after it left the picture for a moment, has come', () => {
  assert.deepEqual(cameOf(['a', 'b', 'a']), ['a', 'b', 'a'])
  assert.deepEqual(cameOf(['a', '', '', '', '', 'a', '', '', '', '', 'a']), ['a', 'a', 'a'])
})
