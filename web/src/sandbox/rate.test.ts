import assert from 'node:assert/strict'
import { test } from 'node:test'
import { RateLimit } from './rate'

test('a burst passes, then so many per second', () => {
  let now = 0
  const rate = new RateLimit(2, 3, () => now)
  assert.deepEqual([1, 2, 3, 4].map(() => rate.take()), [true, true, true, false])
  now = 500
  assert.deepEqual([rate.take(), rate.take()], [true, false])
  now = 60_000
  assert.deepEqual([1, 2, 3, 4].map(() => rate.take()), [true, true, true, false])
})
