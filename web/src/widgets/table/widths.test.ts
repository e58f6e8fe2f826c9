import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Column } from './columns'
import { placeColumns } from './widths'

const column = (id: string, more: object = {}): Column =>
  ({ id, alias: id, originalId: id, label: id, columnType: 'text', isVisible: true, isDerived: false, width: 100, ...more })

const widths = (columns: readonly Column[], stored: readonly (readonly [string, number])[], available: number) =>
  placeColumns(columns, new Map(stored), available).map(({ width }) => width)

test('columns without a stored width share what is left over', () => {
  assert.deepEqual(widths([column('a'), column('b'), column('c')], [['a', 100]], 500), [100, 200, 200])
})

test('where every width is stored the last column with a value takes what is left over', () => {
  const columns = [column('a'), column('b'), column('edit', { columnType: 'button' }), column('z', { sticky: 'right' })]
  const stored = columns.map(({ id }) => [id, 100] as const)
  assert.deepEqual(widths(columns, stored, 700), [100, 400, 100, 100])
  assert.deepEqual(widths(columns, stored, 300), [100, 100, 100, 100])
  assert.deepEqual(widths([column('x', { columnType: 'button' })], [['x', 100]], 300), [300])
})

test('buttons of a row that is edited have room for longer words', () => {
  const words = { columnType: 'editActions', width: 150, saveActionLabel: 'Speichern', discardActionLabel: 'Verwerfen' }
  const [wide = 0] = widths([column('a', words)], [], 0)
  assert.ok(wide > 200)
  assert.deepEqual(widths([column('a', { ...words, saveActionLabel: 'Save', discardActionLabel: 'Undo' })], [], 0), [150])
  assert.deepEqual(widths([column('a', words)], [['a', 120]], 0), [120])
})

test('columns are frozen as long as they leave room to the others', () => {
  const columns = [column('a', { sticky: 'left' }), column('b'), column('c'), column('d', { sticky: 'right' })]
  const frozen = (available: number, more: readonly Column[] = columns) => placeColumns(more, new Map(), available).map((each) => each.frozen)
  assert.deepEqual(frozen(340), ['left', undefined, undefined, 'right'])
  assert.deepEqual(frozen(330), ['left', undefined, undefined, undefined], 'those at the end go first')
  assert.deepEqual(frozen(163), [undefined, undefined, undefined, undefined])
  const wide = column('a', { sticky: 'left', width: 210 })
  assert.deepEqual(frozen(330, [wide, ...columns.slice(1)]), [undefined, undefined, undefined, 'right'], 'those at the start where they alone are too wide')
  assert.deepEqual(frozen(400), ['left', undefined, undefined, 'right'], 'where nothing scrolls nothing is hidden')
  assert.deepEqual(frozen(220, columns.filter(({ sticky }) => sticky !== undefined)), ['left', 'right'], 'nor where there are no others')
})
