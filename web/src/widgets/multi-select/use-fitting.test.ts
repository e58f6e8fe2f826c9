import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fitting } from './use-fitting'

const cases: readonly (readonly [string, readonly number[], number, number])[] = [
  ['none', [], 100, 0],
  ['all, to the pixel', [48, 48], 100, 2],
  ['the count needs room too', [40, 40, 40, 40], 130, 2],
  ['the last would fit but for the count', [40, 40, 40], 127, 1],
  ['of several none where there is hardly room for one', [60, 20], 70, 0],
  ['a single one is cut', [160], 70, 1],
  ['a first one that is too wide is shown all the same', [200, 20], 100, 1],
]
for (const [name, widths, room, count] of cases) test(name, () => assert.equal(fitting(widths, room), count))
