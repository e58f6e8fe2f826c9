import assert from 'node:assert/strict'
import { test } from 'node:test'
import { passwordError } from './passwords'

test('twelve characters are enough and eleven are not', () => {
  assert.equal(passwordError('correct horse'), undefined)
  assert.equal(passwordError('a'.repeat(11)), 'One character more.')
  assert.equal(passwordError(''), '12 characters more.')
})

test('characters are counted as people count them', () => {
  assert.equal(passwordError('🔑'.repeat(11)), 'One character more.')
  assert.equal(passwordError('🔑'.repeat(12)), undefined)
})

test('more than 256 characters are refused before they are sent', () => {
  assert.equal(passwordError('a'.repeat(256)), undefined)
  assert.equal(passwordError('a'.repeat(257)), 'At most 256 characters.')
})
