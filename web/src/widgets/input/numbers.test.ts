import assert from 'node:assert/strict'
import { test } from 'node:test'
import { limitAmount, plainAmount, readAmount, writeAmount } from '../currency-input/amounts'
import { currencyInput } from '../currency-input/definition'
import { chosenLabels, chosenOptions, chosenValues } from '../multi-select/chosen'
import { oldDropDown } from '../select/definition'
import { shownOptions } from '../select/options'
import { check, derive } from '../testing'
import { oldInput } from './definition'
import { addsNothing, canStep, numericPart, readNumber, stepped } from './numbers'
import { problemOf } from './problem'

const key = (name: string, more = {}) => ({ key: name, shiftKey: false, altKey: false, ...more })

test('numbers are typed, read and stepped', () => {
  assert.deepEqual(['12.5', '', ' ', '1e3', 'x'].map(readNumber), [12.5, null, null, 1000, null])
  assert.equal(stepped({}, '0.2', key('ArrowUp', { altKey: true })), '0.3')
  assert.equal(stepped({ maxNum: 5 }, '1', key('ArrowUp', { shiftKey: true })), '5')
  assert.equal(stepped({}, '', key('ArrowDown')), '-1')
  assert.equal(stepped({}, '1', key('Enter')), undefined)
})

test('what of a text can be a number stays in its field', () => {
  const texts = ['1,234.50', '$ 99', '!@#$56&*(),:', '-1.5e-3', '5e', '5e-', '12 EUR', '12EUR', '5 pieces', 'e5', '1.2.3', '.5', '+7', 'x']
  const parts = ['1234.50', '99', '56', '-1.5e-3', '5e', '5e-', '12', '12', '5', '5', '1.23', '.5', '+7', '']
  assert.deepEqual(texts.map(numericPart), parts)
})

test('the decimal mark of the language is one', () => {
  const { NumberFormat } = Intl
  Object.assign(Intl, { NumberFormat: function numberFormat() { return new NumberFormat('de') } })
  try {
    assert.deepEqual(['1,5', '1.5', '1.5,', '1.234,50 €', '-0,25'].map(numericPart), ['1.5', '1.5', '1.5', '1234.50', '-0.25'])
  } finally {
    Object.assign(Intl, { NumberFormat })
  }
})

test('what would change nothing is not put into the field of a number', () => {
  const at = (place: number, end = place) => ({ value: '1.5', selectionStart: place, selectionEnd: end })
  assert.deepEqual(['4', 'e', '-', ' ', ',', '.', 'x', '$ 9', null].map((typed) => addsNothing(at(3), typed)),
    [false, false, false, true, true, true, true, false, false])
  assert.deepEqual([addsNothing(at(0), 'e'), addsNothing(at(0, 3), '.'), addsNothing(at(0, 3), 'x')], [true, false, true])
})

test('steps end at the bounds', () => {
  const able = (text: string) => [1, -1].map((by) => canStep({ minNum: 1, maxNum: 3 }, text, by))
  assert.deepEqual([able('1'), able('2'), able('3'), able('9'), able('')], [[true, false], [true, true], [false, true], [false, true], [true, true]])
  assert.equal(canStep({}, '5', 1), true)
})

test('what is wrong with an input, in words', () => {
  assert.equal(problemOf({ isValid: false, isDirty: false }, 'text', ''), undefined)
  assert.equal(problemOf({ isValid: false, isDirty: true, isRequired: true, errorMessage: 'own' }, 'text', ''), 'This field is required')
  assert.equal(problemOf({ isValid: false, isDirty: true, errorMessage: 'own' }, 'text', 'x'), 'own')
  assert.match(String(problemOf({ defaultText: 'long', maxChars: 3 }, 'text', 'long')), /more than 3/)
  assert.match(String(problemOf({ defaultText: 1, minNum: 2 }, 'number', '1')), /below/)
  assert.equal(problemOf({ defaultText: 'long', maxChars: 3 }, 'password', 'long'), undefined)
})

test('the first input of all keeps its text', () => {
  assert.equal(derive(oldInput, { text: '12', inputType: 'NUMBER' }, 'value'), '12')
  assert.equal(derive(oldInput, { text: 'x', inputType: 'NUMBER' }, 'isValid'), false)
  assert.equal(check(oldInput, 'defaultText', 12, { inputType: 'NUMBER' }).parsed, '12')
})

test('amounts as this language writes them', () => {
  assert.equal(writeAmount(1234.5, 2), '1,234.50')
  assert.equal(readAmount('1,234.50'), 1234.5)
  assert.equal(readAmount('money'), undefined)
  assert.equal(plainAmount('1,234.50'), '1234.50')
  assert.deepEqual(['1.259', 'a1b.2.3', '-5'].map((text) => limitAmount(text, 2)), ['1.25', '1.23', '-5'])
  assert.equal(limitAmount('1.5', 0), '1')
  assert.equal(derive(currencyInput, { text: '1,000', regex: '^1,' }, 'isValid'), true)
  assert.equal(derive(currencyInput, { text: 'x' }, 'isValid'), false)
  assert.equal(derive(currencyInput, { text: '', isRequired: true }, 'isValid'), false)
})

test('choices that are no options fall out until the person chose', () => {
  const options = [{ label: 'A', value: 'a' }, { label: '', value: 'b' }]
  const props = { options, selectedOptions: ['a', { label: 'Bee', value: 'b' }, 'gone'] }
  assert.deepEqual(chosenValues(props), ['a', 'b'])
  assert.deepEqual(chosenValues({ ...props, isDirty: true }), ['a', 'b', 'gone'])
  assert.deepEqual(chosenLabels({ ...props, isDirty: true }), ['A', 'Bee'])
  assert.deepEqual(chosenOptions({ ...props, isDirty: true }).map(({ label }) => label), ['A', 'Bee', 'gone'])
})

test('options without a value are not shown, without a label they show their value', () => {
  const options = [{ label: 'A', value: '' }, { label: '', value: 0 }, { label: '', value: '' }, null]
  assert.deepEqual(shownOptions(options), [{ label: 'A', value: '' }, { label: 0, value: 0 }])
})

test('the first drop-down tells its option and where it stands', () => {
  const options = [{ label: 'A', value: 'a' }, { label: 'B', value: 'b' }]
  assert.deepEqual(derive(oldDropDown, { options, value: 'b' }, 'selectedOption'), options[1])
  assert.equal(derive(oldDropDown, { options, value: 'z' }, 'selectedIndex'), -1)
})
