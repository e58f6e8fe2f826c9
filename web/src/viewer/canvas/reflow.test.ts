import assert from 'node:assert/strict'
import { test } from 'node:test'
import { boxOf, columnWidth, contentHeight, type Place, placeOf } from './grid'
import { reflow } from './reflow'

const place = (id: string, top: number, bottom: number, left = 0, right = 64): Place => ({ id, top, bottom, left, right })
const tops = (places: readonly Place[]) => Object.fromEntries(places.map(({ id, top }) => [id, top]))

const stack = [place('a', 0, 4), place('b', 5, 9), place('c', 12, 20)]

const cases: readonly (readonly [string, readonly Place[], Readonly<Record<string, number>>, Readonly<Record<string, number>>])[] = [
  ['nothing changed', stack, {}, { a: 0, b: 5, c: 12 }],
  ['growing pushes everything below', stack, { a: 10 }, { a: 0, b: 11, c: 18 }],
  ['shrinking pulls everything below', stack, { b: 0 }, { a: 0, b: 5, c: 8 }],
  [
    'a widget beside is not moved',
    [place('a', 0, 4, 0, 32), place('b', 0, 8, 32, 64), place('c', 5, 9, 0, 32), place('d', 9, 12, 32, 64)],
    { a: 8 },
    { a: 0, b: 0, c: 9, d: 9 },
  ],
  [
    'the lowest neighbour decides',
    [place('a', 0, 4, 0, 32), place('b', 0, 8, 32, 64), place('c', 10, 14)],
    { a: 20 },
    { a: 0, b: 0, c: 22 },
  ],
  [
    'one that stands higher beside a gone one keeps no room',
    [place('a', 0, 4, 0, 32), place('b', 4, 8, 32, 64), place('c', 8, 12)],
    { b: 0 },
    { a: 0, b: 4, c: 4 },
  ],
  [
    'a gone neighbour does not keep its room through one farther up',
    [place('a', 0, 4), place('b', 4, 40), place('c', 40, 44)],
    { b: 0 },
    { a: 0, b: 4, c: 4 },
  ],
]

for (const [name, stored, rows, expected] of cases) {
  test(`reflow: ${name}`, () => assert.deepEqual(tops(reflow(stored, new Map(Object.entries(rows)))), expected))
}

test('the grid has 64 columns, 10-pixel rows and an offset of 6', () => {
  const main = { widgetId: '0', widgetName: 'MainContainer', type: 'CANVAS_WIDGET' }
  assert.equal(columnWidth(main, 1292), 20)
  assert.equal(columnWidth({ ...main, widgetId: 'c' }, 1300), 20)
  assert.equal(columnWidth({ ...main, widgetId: 'c', noPad: true }, 1288), 20)
  const node = { widgetId: 'x', widgetName: 'X', type: 'TEXT_WIDGET', topRow: 2, bottomRow: 6, leftColumn: 1, rightColumn: 5 }
  assert.deepEqual(boxOf(node, placeOf(node), 20), { x: 26, y: 26, width: 80, height: 40 })
  assert.deepEqual(boxOf({ ...node, noContainerOffset: true }, placeOf(node), 20), { x: 20, y: 20, width: 80, height: 40 })
  assert.equal(contentHeight([placeOf(node)]), 70)
})

test('bad edges are put right', () => {
  const node = { widgetId: 'x', widgetName: 'X', type: 'TEXT_WIDGET', topRow: -3, bottomRow: -1, leftColumn: 70, rightColumn: 60 }
  assert.deepEqual(placeOf(node), { id: 'x', top: 0, bottom: 0, left: 63, right: 64 })
})
