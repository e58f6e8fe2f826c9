import assert from 'node:assert/strict'
import { test } from 'node:test'
import { typedValue } from './filters'

test('what is typed like a number is one; other texts with digits stay as they are', () => {
  assert.deepEqual(['5', '-1.5', '0'].map(typedValue), [5, -1.5, 0])
  const texts = ['', ' ', '007', '1.', '1.50', '-', '-0', '+5', '1e3', '5 kg', '12345678901234567890', 'NaN', 'Infinity']
  assert.deepEqual(texts.map(typedValue), texts)
})
