import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { WidgetProps } from '../definition'
import { check, derive } from '../testing'
import { oldDropDown, select } from './definition'

const rows = [{ name: 'Red', code: 'R' }, { name: 'Green', code: 'G' }, { name: 'One', code: 1 }]
const keys = { sourceData: rows, optionLabel: 'name', optionValue: 'code' }

const values: readonly (readonly [string, WidgetProps, unknown, unknown])[] = [
  ['a value among the options', { value: 'G' }, 'G', 'Green'],
  ['a value of another type selects nothing', { value: '1' }, '', ''],
  ['a number', { value: 1 }, 1, 'One'],
  ['an option object', { value: { label: 'x', value: 'R' } }, 'R', 'Red'],
  ['nothing', { value: undefined }, '', ''],
  ['a value off the list', { value: 'Z' }, '', ''],
  [
    'a value off the list that the person chose, with the server filtering',
    { value: 'Z', label: 'Zed', serverSideFiltering: true, isDirty: true }, 'Z', 'Zed',
  ],
  ['a text default off the list, with the server filtering', { value: 'Z', serverSideFiltering: true }, '', ''],
]

test('an option may have the empty text as its value', () => {
  const props = { sourceData: [{ name: 'All', code: '' }, ...rows], optionLabel: 'name', optionValue: 'code' }
  const labelOf = (value: unknown, more: object = {}) => derive(select, { ...props, ...more, value }, 'selectedOptionLabel')
  assert.deepEqual([labelOf(''), labelOf('G'), labelOf('', { serverSideFiltering: true, label: 'x' })], ['All', 'Green', 'All'])
})

for (const [name, props, value, label] of values) {
  test(`select: ${name}`, () => {
    assert.equal(derive(select, { ...keys, ...props }, 'selectedOptionValue'), value)
    assert.equal(derive(select, { ...keys, ...props }, 'selectedOptionLabel'), label)
  })
}

test('select options come from keys or from one entry per row', () => {
  const props = { sourceData: rows.slice(0, 2), optionLabel: ['a', 'b'], optionValue: 'code' }
  assert.deepEqual(derive(select, props, 'options'), [{ label: 'a', value: 'R' }, { label: 'b', value: 'G' }])
})

test('select source data may be JSON text', () => {
  assert.deepEqual(check(select, 'sourceData', '[{"a":1}]').parsed, [{ a: 1 }])
  assert.deepEqual(check(select, 'sourceData', '[1]'), {
    isValid: false, parsed: [], message: 'This value does not evaluate to type Array<Object>',
  })
})

test('a list of one repeated key counts as that key', () => {
  assert.equal(check(select, 'optionValue', ['code', 'code'], keys).parsed, 'code')
})

test('the first drop-down has options and none of the properties that make them, which would be told to be wrong', () => {
  const names = Object.keys(oldDropDown.properties)
  assert.deepEqual(['options', 'sourceData', 'optionLabel', 'optionValue'].filter((name) => names.includes(name)), ['options'])
})
