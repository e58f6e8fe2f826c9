import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sharesOf, sliceText } from './slice-labels'

const measure = (text: string) => text.length * 10

test('shares are percent of the slices that are shown, with two decimals at most', () => {
  assert.deepEqual(sharesOf([1, 2, 3], () => true), [16.67, 33.33, 50])
  assert.deepEqual(sharesOf([1, 2, 3, null], (place) => place !== 2), [33.33, 66.67, undefined, undefined])
  assert.deepEqual(sharesOf([0, 0], () => true), [undefined, undefined])
})

test('a slice is called by its name and share; only the name is cut or left out', () => {
  assert.equal(sliceText('Mon', 50, 1000, measure), 'Mon : 50%')
  assert.equal(sliceText('Mon', 16.67, 1000, measure).replace(',', '.'), 'Mon : 16.67%')
  assert.equal(sliceText('Northern Europe', 50, 120, measure), 'North… : 50%')
  assert.equal(sliceText('Northern Europe', 50, 70, measure), '50%')
})
