import assert from 'node:assert/strict'
import { test } from 'node:test'
import { check } from '../testing'
import { rangeSlider } from '../range-slider/definition'
import { numberSlider } from './definition'
import { keyTarget, shareOf, snap, withValue } from './scale'

const scale = { min: 1, max: 10, step: 0.5 }

test('numbers on a line snap to steps from its beginning', () => {
  assert.deepEqual([0, 1.2, 1.3, 9.8, 99].map((value) => snap(scale, value)), [1, 1, 1.5, 10, 10])
  assert.equal(snap({ min: 0, max: 1, step: 0.1 }, 0.3), 0.3)
  assert.equal(shareOf(scale, 5.5), 0.5)
})

test('the ends of a range keep their distance', () => {
  assert.deepEqual(withValue(scale, [2, 6], 0, 9, 2), [4, 6])
  assert.deepEqual(withValue(scale, [2, 6], 1, 1, 2), [2, 4])
  assert.deepEqual(withValue(scale, [2, 6], 0, 3), [3, 6])
  assert.deepEqual([withValue(scale, [5, 6], 0, 5.5, 3), withValue(scale, [5, 6], 1, 5.5, 3)], [[5, 6], [5, 6]], 'no closer, and not further by itself')
  assert.deepEqual(withValue(scale, [2], 0, 3.2), [3])
})

test('keys', () => {
  const to = (key: string, forward: 1 | -1 = 1) => keyTarget(scale, 5, key, forward)
  assert.deepEqual([to('ArrowRight'), to('ArrowRight', -1), to('ArrowUp', -1), to('PageUp'), to('Home'), to('End'), to('x')], [5.5, 4.5, 5.5, 6, 1, 10, undefined])
})

test('the numbers of a slider fit each other, or are left out', () => {
  const props = { min: 0, max: 10, step: 1, defaultStartValue: 4 }
  const parsed = (path: string, value: unknown) => check(numberSlider, path, value, props).parsed
  assert.deepEqual([parsed('min', '3'), parsed('min', 10), parsed('min', ''), parsed('max', 0)], [3, undefined, undefined, undefined])
  assert.deepEqual([parsed('step', 2), parsed('step', 0), parsed('step', 11)], [2, undefined, undefined])
  assert.deepEqual([parsed('defaultValue', '5'), parsed('defaultValue', 11), parsed('defaultValue', null)], [5, undefined, undefined])
  assert.equal(check(numberSlider, 'defaultValue', null, props).isValid, true)
  assert.equal(check(rangeSlider, 'defaultEndValue', 3, props).isValid, false)
  assert.equal(check(rangeSlider, 'minRange', 20, props).isValid, false)
  assert.deepEqual(check(numberSlider, 'marks', '[{"value":1,"label":"a"}]', props).parsed, [{ value: 1, label: 'a' }])
  assert.equal(check(numberSlider, 'marks', [{ value: 1 }, { value: 1 }], props).isValid, false)
})
