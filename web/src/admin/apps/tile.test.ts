import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isLight, tileCount, tileOf } from './tile'
import { tileIcons } from './tile-icons'

test('the same id always has the same colour', () => {
  assert.equal(tileOf('app_1'), tileOf('app_1'))
  for (let at = 0; at < 100; at += 1) assert.ok(tileOf(`app_${at}`) < tileCount)
})

test('writing on a tile is dark on light colours only', () => {
  for (const color of ['#D9E7FF', '#EA6179', '#CCCCCC', '#ffffff']) assert.ok(isLight(color), color)
  for (const color of ['#000000', '#4356c9', '#0f766e']) assert.ok(!isLight(color), color)
})

test('keywords of apps have drawings', () => {
  for (const name of ['bag', 'calender', 'medical', 'uk-pounds', 'server-line']) {
    assert.ok((tileIcons.get(name)?.shapes.length ?? 0) > 0, name)
  }
  assert.equal(tileIcons.get('constructor'), undefined)
})
