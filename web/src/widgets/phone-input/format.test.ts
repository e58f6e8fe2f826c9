import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countryOf, dialCodes, flagOf } from './dial-codes'
import { formatNumber, plainNumber } from './format'

const numbers: readonly (readonly [text: string, dialCode: string, expected: string])[] = [
  ['2133734253', '+1', '(213) 373-4253'],
  ['21', '+1', '21'],
  ['213', '+1', '(213)'],
  ['2133', '+1', '(213) 3'],
  ['(213) 373-4', '+1', '(213) 373-4'],
  ['9876543210', '+91', '98765 43210'],
  ['+12133734253', '+1', '+12133734253'],
  ['+44 20 10006', '+1', '+44 20 10006'],
  [' +44 (20) 1000-6x', '+44', '+44 (20) 1000-6'],
  ['21337342535', '+1', '21337342535'],
  ['123456', '+9999', '123456'],
  ['012345678', '+855', '012 345 678'],
  ['12345678', '+855', '12345678'],
  ['0812345678', '+62', '0812-345-678'],
  ['612345678', '+351', '612 345 678'],
  ['0612345678', '+33', '06 12 34 56 78'],
  ['3001234567', '+57', '300 1234567'],
  ['1145678901', '+54', '11 4567-8901'],
  ['11456', '+54', '11 456'],
  ['2974123456', '+54', '297 412-3456'],
  ['02974123', '+54', '0297 412-3'],
  ['2972412345', '+54', '2972 41-2345'],
  ['2225412345', '+54', '2225 41-2345'],
  ['91145678901', '+54', '91145678901'],
  ['0790123', '+962', '07 9012 3'],
]

for (const [text, dialCode, expected] of numbers) {
  test(`${text} of ${dialCode}`, () => assert.equal(formatNumber(text, dialCode, true), expected))
}

test('without formatting only digits and the plus sign stay', () => {
  assert.equal(formatNumber('(213) 373-4253', '+1', false), '2133734253')
  assert.equal(plainNumber(' +49 30/1234'), '+49301234')
})

test('dial codes name their countries', () => {
  assert.equal(countryOf('+1'), 'US')
  assert.equal(countryOf('+44'), 'GB')
  assert.equal(countryOf('+0'), undefined)
  assert.ok(dialCodes().some(({ value, label }) => value === '+49' && String(label).includes('(+49)')))
})

test('dial codes have the flags of their countries', () => {
  assert.equal(flagOf('+49'), '\u{1f1e9}\u{1f1ea}')
  assert.equal(flagOf('+1'), '\u{1f1fa}\u{1f1f8}')
  assert.equal(flagOf('+0'), undefined)
  assert.deepEqual(dialCodes().filter(({ value, mark }) => mark !== flagOf(String(value))), [])
})
