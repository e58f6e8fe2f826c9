import assert from 'node:assert/strict'
import { test } from 'node:test'
import { derive } from '../testing'
import { datePicker } from './definition'

test('a date is exposed as UTC and in the chosen format', () => {
  const props = { value: '2024-05-06T07:08:09.000Z', dateFormat: '[day] D' }
  assert.equal(derive(datePicker, props, 'selectedDate'), '2024-05-06T07:08:09.000Z')
  assert.match(String(derive(datePicker, props, 'formattedDate')), /^day [567]$/)
})

test('no date is empty text', () => {
  for (const value of ['', undefined, null, 'nonsense', {}]) {
    assert.equal(derive(datePicker, { value }, 'selectedDate'), '')
    assert.equal(derive(datePicker, { value }, 'formattedDate'), '')
  }
})

test('bounds are inclusive, by day without time', () => {
  const bounds = { minDate: '2024-05-06T12:00:00', maxDate: '2024-05-08T12:00:00', timePrecision: 'None' }
  const at = (value: string) => derive(datePicker, { ...bounds, value }, 'isValid')
  assert.deepEqual(['2024-05-05T23:00:00', '2024-05-06T01:00:00', '2024-05-08T23:00:00', '2024-05-09T00:00:00'].map(at), [
    false, true, true, false,
  ])
})
