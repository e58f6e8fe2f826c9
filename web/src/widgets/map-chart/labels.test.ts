import assert from 'node:assert/strict'
import { test } from 'node:test'
import { labelsOf } from './labels'
import { windowOf } from './places'
import { regionsOf } from './regions'

/** The labels of a map whose degrees are ten units wide and high. */
function labelsIn(mapType: string, ids: readonly string[], fontSize: number) {
  const regions = regionsOf(mapType, ids.map((id) => ({ id, value: 1 })), [])
  return labelsOf(regions, windowOf(mapType), ([x, y]) => [x * 10, y * -10], fontSize)
}

test('labels that would lie upon each other leave the place to the larger region', () => {
  const ids = ['AD', 'FR', 'ES', 'PT', 'VA', 'IT']
  assert.deepEqual(labelsIn('EUROPE', ids, 1).map(({ text }) => text).sort(), ['AD: 1', 'ES: 1', 'FR: 1', 'IT: 1', 'PT: 1', 'VA: 1'])
  assert.deepEqual(labelsIn('EUROPE', ids, 20).map(({ text }) => text), ['FR: 1', 'IT: 1', 'ES: 1', 'AD: 1'])
})

test('the label of a dot stands above it', () => {
  const [palau] = labelsIn('OCEANIA', ['PLW'], 20)
  assert.deepEqual([palau?.text, palau?.at.map(Math.round)], ['PW: 1', [1345, -90]])
})
