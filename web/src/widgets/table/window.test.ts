import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PlacedColumn } from './widths'
import { drawnColumns } from './window'

const columns = (frozen: Readonly<Record<number, 'left' | 'right'>>) =>
  Array.from({ length: 10 }, (_, index) => ({ left: index * 100, width: 100, frozen: frozen[index], inset: 0 }) as unknown as PlacedColumn)
const drawn = (frozen: Readonly<Record<number, 'left' | 'right'>>, start: number, end: number) =>
  drawnColumns(columns(frozen), { start, end }).map(({ index, gap, gapAfter }) => [index, gap, gapAfter])

test('columns out of sight leave their width before the next one that is drawn', () => {
  assert.deepEqual(drawn({ 0: 'left' }, 4, 6), [[0, 0, 0], [4, 300, 0], [5, 0, 0]])
})

test('a column frozen at the end has no margin to stick with: the one before it keeps the width', () => {
  assert.deepEqual(drawn({ 9: 'right' }, 2, 4), [[2, 200, 0], [3, 0, 500], [9, 0, 0]])
  assert.deepEqual(drawn({ 8: 'right', 9: 'right' }, 6, 8), [[6, 600, 0], [7, 0, 0], [8, 0, 0], [9, 0, 0]])
})
