import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countries, pathOf, readRing } from './countries'

test('every country has a code of its own and outlines on the globe', () => {
  const all = countries()
  assert.ok(all.length > 170)
  assert.equal(new Set(all.map(({ code }) => code)).size, all.length)
  for (const { name, rings } of all) {
    assert.ok(rings.length > 0, name)
    for (const [longitude, latitude] of rings.flat()) {
      assert.ok(Math.abs(longitude) <= 180.1 && Math.abs(latitude) <= 90.1, `${name}: ${longitude}, ${latitude}`)
    }
  }
})

test('a country is where it should be', () => {
  const france = countries().find(({ code }) => code === 'FRA')
  const inside = france?.rings.flat().filter(([x, y]) => x > -6 && x < 10 && y > 41 && y < 52)
  assert.ok((inside?.length ?? 0) > 5)
})

test('France ends at the sea', () => {
  const places = countries().filter(({ code }) => code === 'FRA' || code === 'GUF')
  const wests = places.map(({ code, continent, rings }) => [code, continent, Math.ceil(Math.min(...rings.flat().map(([x]) => x)))])
  assert.deepEqual(wests, [['FRA', 'Europe', -4], ['GUF', 'South America', -54]])
})

test('rings are steps', () => {
  assert.deepEqual(readRing('a,-a 1,1'), [[1, -1], [1.1, -0.9]])
  const country = { code: '', name: '', continent: '', rings: [readRing('a,a a,a')] }
  assert.equal(pathOf(country, ([x, y]) => [x, y]), 'M1.0 1.0L2.0 2.0Z')
})
