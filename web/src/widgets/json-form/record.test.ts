import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isOtherRecord } from './record'

test('records are told apart by what is called like an identifier', () => {
  assert.equal(isOtherRecord({ id: 1, name: 'A' }, { id: 2, name: 'A' }), true)
  assert.equal(isOtherRecord({ id: 1, name: 'A' }, { id: 1, name: 'B' }), false)
  assert.equal(isOtherRecord({ _id: 'x', type_id: 1 }, { _id: 'x', type_id: 2 }), false)
  assert.equal(isOtherRecord({ ID: 'a' }, { ID: 'b' }), true)
})

test('without one nobody knows', () => {
  assert.equal(isOtherRecord({ customer_id: 1, note: '' }, { customer_id: 2, note: '' }), false)
  assert.equal(isOtherRecord({ name: 'A', paid: true }, { name: 'B', paid: false }), false)
  assert.equal(isOtherRecord({ id: null }, { id: 2 }), false)
  assert.equal(isOtherRecord({}, { id: 2 }), false)
  assert.equal(isOtherRecord(undefined, 'text'), false)
  assert.equal(isOtherRecord({ valid: 'no', acid: 'weak' }, { valid: 'yes', acid: 'strong' }), false)
})
