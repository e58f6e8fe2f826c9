import assert from 'node:assert/strict'
import { test } from 'node:test'
import { groupLines } from './group-lines'

test('equal messages become one group, the most frequent first', () => {
  const lines = [
    { place: 'page A, widget Map1', message: 'unknown type' },
    { place: 'page A', message: 'old layout' },
    { place: 'page B, widget Map2', message: 'unknown type' },
    { place: 'page B', message: 'odd key' },
  ]
  assert.deepEqual(groupLines(lines), [
    { message: 'unknown type', places: ['page A, widget Map1', 'page B, widget Map2'] },
    { message: 'old layout', places: ['page A'] },
    { message: 'odd key', places: ['page B'] },
  ])
  assert.deepEqual(groupLines([]), [])
})
