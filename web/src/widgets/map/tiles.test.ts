import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tilesOf } from './tiles'

const source = { template: 'https://tiles.example/{z}/{x}/{y}.png', attribution: 'Example' }

test('a view is covered from its corner to its corner', () => {
  const tiles = tilesOf(source, { center: [0, 0], zoom: 1 }, 512, 512)
  assert.deepEqual(
    tiles.map(({ address, left, top }) => [address.slice(22), left, top]),
    [['1/0/0.png', 0, 0], ['1/1/0.png', 256, 0], ['1/0/1.png', 0, 256], ['1/1/1.png', 256, 256]],
  )
})

test('the world repeats to the sides and ends above and below', () => {
  const tiles = tilesOf(source, { center: [0, 0], zoom: 0 }, 700, 700)
  assert.deepEqual(tiles.map(({ address, left }) => [address.slice(22), left]), [['0/0/0.png', -34], ['0/0/0.png', 222], ['0/0/0.png', 478]])
})

test('nothing is asked for that no provider has, nor without end', () => {
  assert.equal(tilesOf(source, { center: [0, 0], zoom: 20 }, 500, 500).length, 0)
  assert.equal(tilesOf(source, { center: [0, 0], zoom: 12 }, 50_000, 50_000).length, 0)
  assert.equal(tilesOf(source, { center: [0, 0], zoom: 3 }, 0, 0).length, 0)
})
