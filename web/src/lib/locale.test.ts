import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatNumber } from './locale'

test('numbers are written as the locale writes them', () => {
  for (const value of [0, 7, 999, 1000, 1234567, 1.5, -12]) assert.equal(formatNumber(value), new Intl.NumberFormat('en').format(value))
})
