import assert from 'node:assert/strict'
import { test } from 'node:test'
import { map } from './definition'
import { check } from '../testing'
import { clusters } from './markers'
import { fromWorld, gridStep, moved, toWorld, zoomed, zoomOf } from './projection'

const near = (actual: readonly number[], expected: readonly number[]) => actual.forEach((value, index) => assert.ok(Math.abs(value - (expected[index] ?? 0)) < 1e-6))

test('the middle of the world and back', () => {
  near(toWorld([0, 0], 0), [128, 128])
  near(toWorld([-180, 0], 1), [0, 256])
  near(fromWorld(toWorld([13.4, 52.5], 7), 7), [13.4, 52.5])
})

test('moving over the edge comes out on the other side', () => {
  near(moved({ center: [179, 0], zoom: 0 }, 256 / 180, 0).center, [-179, 0])
})

test('zooming keeps the point under the pointer', () => {
  const view = { center: [10, 50] as const, zoom: 4 }
  const before = moved(view, 100, -40).center
  near(moved(zoomed(view, 2, 100, -40), 100, -40).center, before)
  assert.equal(zoomed(view, 99).zoom, 20)
})

test('levels and grids', () => {
  assert.deepEqual([0, 50, 100].map(zoomOf), [0, 10, 20])
  assert.ok(gridStep(0) > gridStep(6))
})

test('places outside the globe are refused', () => {
  assert.equal(check(map, 'mapCenter', { lat: 91, long: 0 }).isValid, false)
  assert.deepEqual(check(map, 'defaultMarkers', '[{"lat": 1, "long": "2"}]').parsed, [{ lat: 1, long: '2' }])
  assert.deepEqual(check(map, 'defaultMarkers', [{ lat: 'x' }]).parsed, [])
})

test('markers that would lie on each other are one', () => {
  const at = (x: number, y: number, index: number) => ({ x, y, index })
  const found = clusters([at(0, 0, 0), at(5, 5, 1), at(300, 0, 2)], 40)
  assert.deepEqual(found.map(({ members }) => members), [[0, 1], [2]])
})
