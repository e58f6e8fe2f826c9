import assert from 'node:assert/strict'
import { test } from 'node:test'
import { labelColours } from './label-colours'

test('labels of tabs can be read on their ground', () => {
  assert.deepEqual(labelColours({ backgroundColor: '#0d5478', accentColor: '#ffffff' }), {
    '--sw-tabs-ground': '#0d5478', '--sw-tab': '#ffffff', '--sw-tab-open': '#ffffff', '--sw-tab-line': '#ffffff',
  })
  const bad = labelColours({ backgroundColor: '#0d5478', accentColor: '#0d4468' })
  assert.deepEqual([bad['--sw-tab-open'], bad['--sw-tab-line']], ['#ffffff', '#ffffff'])
  assert.equal(labelColours({ backgroundColor: '#ffc13d', accentColor: '#553de9' })['--sw-tab'], '#10131a')
})

test('on a light ground, and on none of their own, labels have the usual colours', () => {
  assert.deepEqual(labelColours({ backgroundColor: '#ffffff', accentColor: '#553de9' }), { '--sw-tabs-ground': '#ffffff' })
  for (const backgroundColor of [undefined, '', 'transparent', 'rgba(0, 0, 0, 0.1)', '#0000', 'linear-gradient(red, blue)', 7]) {
    assert.deepEqual(labelColours({ backgroundColor }), {})
  }
})
