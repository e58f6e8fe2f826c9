import assert from 'node:assert/strict'
import { test } from 'node:test'
import { regionsOf } from './regions'

test('the world is coloured by continents', () => {
  const regions = regionsOf('WORLD', [{ id: 'EU', value: '3' }, { id: 'north america', value: 1 }, { id: 'xx', value: 9 }], [])
  assert.deepEqual(regions?.filter(({ value }) => value !== undefined).map(({ id, value }) => [id, value]), [['NA', 1], ['EU', 3]])
  assert.equal(regions?.some(({ id }) => id === 'AT'), false)
  assert.ok(regions?.every(({ shapes }) => shapes.length > 0))
  assert.equal(regionsOf('WORLD_WITH_ANTARCTICA', [], [])?.some(({ id }) => id === 'AT'), true)
})

test('countries are known by either code and by name', () => {
  const regions = regionsOf('EUROPE', [{ id: 'DE', value: 1 }, { id: 'FRA', value: 2 }, { id: 'Spain', value: 3 }], [])
  const found = regions?.filter(({ value }) => value !== undefined).map(({ name, value }) => `${name} ${value}`)
  assert.deepEqual(found, ['France 2', 'Germany 1', 'Spain 3'])
})

test('a value has the colour of its range, else of its place among the values', () => {
  const ranges = [{ minValue: 0, maxValue: 5, code: 'red' }]
  const color = (value: number) => regionsOf('WORLD', [{ id: 'EU', value }, { id: 'AF', value: 10 }], ranges)?.find(({ id }) => id === 'EU')?.color
  assert.equal(color(5), 'red')
  assert.equal(color(6), '#dbe4ff')
})

test('regions without a drawing are none', () => {
  assert.equal(regionsOf('USA', [{ id: 'CA', value: 1 }], []), undefined)
})
