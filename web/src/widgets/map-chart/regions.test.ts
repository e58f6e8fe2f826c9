import assert from 'node:assert/strict'
import { test } from 'node:test'
import { windowOf } from './places'
import { regionsOf } from './regions'

/** The regions that have a value: `Germany 4`. */
function valuesIn(mapType: string, data: readonly object[]): readonly string[] {
  return regionsOf(mapType, data, []).filter(({ value }) => value !== undefined).map(({ name, value }) => `${name} ${value}`)
}

test('the world is coloured by continents', () => {
  const data = [{ id: 'EU', value: '3' }, { id: 'north america', value: 1 }, { id: 'Oceania', value: 5 }, { id: 'xx', value: 9 }]
  assert.deepEqual(valuesIn('WORLD', data), ['Australia 5', 'Europe 3', 'North America 1'])
  const world = regionsOf('WORLD', [], [])
  assert.equal(world.some(({ id }) => id === 'AT'), false)
  assert.ok(world.every(({ shapes }) => shapes.length > 0))
  assert.equal(regionsOf('WORLD_WITH_ANTARCTICA', [], []).some(({ id }) => id === 'AT'), true)
})

test('countries are known by either code and by name', () => {
  assert.deepEqual(valuesIn('EUROPE', [{ id: 'DE', value: 1 }, { id: 'FRA', value: 2 }, { id: 'Spain', value: 3 }]), ['France 2', 'Germany 1', 'Spain 3'])
  assert.deepEqual(valuesIn('NORTH_AMERICA', [{ id: 'US', value: 1 }]), ['United States 1'])
  assert.deepEqual(valuesIn('EUROPE', [{ id: 'Czechia', value: 1 }, { id: 'North Macedonia', value: 2 }]), ['Czech Republic 1', 'Macedonia 2'])
  assert.deepEqual(valuesIn('ASIA', [{ id: 'PS', value: 0 }, { id: 'PSE', value: 1 }]), ['Palestine 1'])
})

test('countries are known by the numbers that the maps of exported apps give them', () => {
  const number = { id: '014', value: '2.5' }
  const names = { EUROPE: 'Germany', AFRICA: 'Djibouti', ASIA: 'India', NORTH_AMERICA: 'Honduras', SOUTH_AMERICA: 'Venezuela', OCEANIA: 'Vanuatu' }
  for (const [mapType, name] of Object.entries(names)) assert.deepEqual(valuesIn(mapType, [number]), [`${name} 2.5`])
  assert.deepEqual(valuesIn('ASIA', [{ id: '036', value: 1 }, { id: '052', value: 2 }]), ['Russian Federation 1', 'Turkey 2'])
  assert.deepEqual(valuesIn('EUROPE', [{ id: '046', value: 1 }, { id: '045', value: 2 }, { id: '044', value: 3 }]), ['Cyprus 3', 'Russia 1', 'Turkey 2'])
})

test('South America is known however it is spelled', () => {
  for (const mapType of ['SOUTH_AMERICA', 'SOURTH_AMERICA']) assert.deepEqual(valuesIn(mapType, [{ id: '003', value: 1 }]), ['Brazil 1'])
  assert.deepEqual(windowOf('SOURTH_AMERICA'), windowOf('SOUTH_AMERICA'))
})

test('every region of a map is in its window, those without an outline as a dot, and told apart from all others', () => {
  for (const mapType of ['WORLD', 'WORLD_WITH_ANTARCTICA', 'EUROPE', 'AFRICA', 'ASIA', 'NORTH_AMERICA', 'SOUTH_AMERICA', 'OCEANIA']) {
    const [west, south, east, north] = windowOf(mapType)
    const regions = regionsOf(mapType, [], [])
    for (const { id, name, shapes } of regions) {
      const isSeen = shapes.some(({ rings }) => rings.flat().some(([x, y]) => x >= west && x <= east && y >= south && y <= north))
      assert.ok(isSeen, `${mapType} ${id} ${name}`)
    }
    const names = regions.flatMap((region) => [...region.names])
    assert.equal(new Set(names).size, names.length, mapType)
  }
  const [singapore] = regionsOf('ASIA', [{ id: '038', value: 4 }], []).filter(({ value }) => value === 4)
  assert.deepEqual([singapore?.name, singapore?.shapes[0]?.rings[0]?.length], ['Singapore', 12])
})

test('a value has the colour of its range, else of its place among the values', () => {
  const ranges = [{ minValue: 0, maxValue: 5, code: 'red' }]
  const color = (value: number) => regionsOf('WORLD', [{ id: 'EU', value }, { id: 'AF', value: 10 }], ranges).find(({ id }) => id === 'EU')?.color
  assert.equal(color(5), 'red')
  assert.equal(color(6), '#dbe4ff')
})

test('regions without a drawing are those that the data name', () => {
  const regions = regionsOf('USA', [{ id: 'CA', value: 1 }, { id: 'x', label: 'Elsewhere', value: 2 }], [])
  assert.deepEqual(regions.map(({ name, value, shapes }) => [name, value, shapes.length]), [['California', 1, 0], ['Elsewhere', 2, 0]])
})
