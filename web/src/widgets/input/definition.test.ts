import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { WidgetProps } from '../definition'
import { check, derive } from '../testing'
import { input } from './definition'

const validity: readonly (readonly [string, WidgetProps, boolean])[] = [
  ['empty and optional', { inputText: '' }, true],
  ['empty and optional, although the rule fails', { inputText: '', validation: false }, true],
  ['empty and required', { inputText: '', isRequired: true }, false],
  ['nothing and required', { inputText: null, isRequired: true }, false],
  ['zero is not empty', { inputText: 0, inputType: 'NUMBER', isRequired: true }, true],
  ['the rule fails', { inputText: 'a', validation: false }, false],
  ['a bare pattern matches', { inputText: 'ab', regex: '^a' }, true],
  ['a bare pattern fails', { inputText: 'b', regex: '^a' }, false],
  ['a delimited pattern with a flag', { inputText: 'AB', regex: '/^a/i' }, true],
  ['an e-mail address', { inputText: 'a@b.co', inputType: 'EMAIL' }, true],
  ['not an e-mail address', { inputText: 'a@b', inputType: 'EMAIL' }, false],
  ['an e-mail address of the wrong domain', { inputText: 'a@b.co', inputType: 'EMAIL', regex: 'example' }, false],
  ['a number in bounds', { inputText: '5', inputType: 'NUMBER', minNum: 1, maxNum: 5 }, true],
  ['a number below its bound', { inputText: '0', inputType: 'NUMBER', minNum: 1 }, false],
  ['not a number', { inputText: 'x', inputType: 'NUMBER' }, false],
]

for (const [name, props, expected] of validity) {
  test(`input validity: ${name}`, () => assert.equal(derive(input, { inputType: 'TEXT', ...props }, 'isValid'), expected))
}

test('the default of a number input is a number or nothing', () => {
  const number = { inputType: 'NUMBER' }
  assert.deepEqual(check(input, 'defaultText', '12', number), { isValid: true, parsed: 12 })
  assert.deepEqual(check(input, 'defaultText', '', number), { isValid: true, parsed: null })
  assert.equal(check(input, 'defaultText', 'x', number).parsed, null)
})

test('the default of a text input is text; objects show as JSON', () => {
  assert.deepEqual(check(input, 'defaultText', 5), { isValid: true, parsed: '5' })
  assert.deepEqual(check(input, 'defaultText', { a: 1 }), {
    isValid: false, parsed: '{\n  "a": 1\n}', message: 'This value must be string',
  })
  assert.equal(check(input, 'defaultText', undefined).parsed, undefined)
})
