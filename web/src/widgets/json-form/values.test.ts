import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Field, readSchema } from './fields'
import { defaultsOf, fieldStateOf, followDefaults, forgetTyped, formDataOf, isFieldValid, newItem } from './values'

function root(children: Readonly<Record<string, object>>): Field {
  const schema = Object.fromEntries(
    Object.entries(children).map(([key, item], position) => [
      key,
      { identifier: key, originalIdentifier: key, accessor: key, isVisible: true, position, ...item },
    ]),
  )
  return readSchema({ __root_schema__: { fieldType: 'Object', identifier: '__root_schema__', children: schema } }) as Field
}

const noSource = { isUsed: false, data: {} }

const defaults: readonly (readonly [string, object, unknown])[] = [
  ['a number in a text', { fieldType: 'Number Input', defaultValue: '12' }, 12],
  ['no number', { fieldType: 'Number Input', defaultValue: '' }, undefined],
  ['an option', { fieldType: 'Select', defaultValue: { label: 'One', value: 1 } }, 1],
  ['options', { fieldType: 'Multiselect', defaultValue: [{ label: 'One', value: 1 }, { label: 'Two', value: 2 }] }, [1, 2]],
  ['a list in a text', { fieldType: 'Multiselect', defaultValue: 'GREEN, RED' }, ['GREEN', 'RED']],
  ['a list in JSON', { fieldType: 'Multiselect', defaultValue: '["GREEN"]' }, ['GREEN']],
  ['options in JSON', { fieldType: 'Multiselect', defaultValue: '[{"label": "One", "value": 1}]' }, [1]],
  ['JSON that is no list', { fieldType: 'Multiselect', defaultValue: '12' }, []],
  ['an empty list in a text', { fieldType: 'Multiselect', defaultValue: ' ' }, []],
  ['a list that says something twice', { fieldType: 'Multiselect', defaultValue: 'a, b, a' }, []],
  ['no list', { fieldType: 'Multiselect', defaultValue: { a: 1 } }, []],
  ['a truth value in a text', { fieldType: 'Switch', defaultValue: 'true' }, true],
  ['no truth value', { fieldType: 'Checkbox' }, false],
  ['a number for a text', { fieldType: 'Text Input', defaultValue: 5 }, '5'],
  ['a date in the format of the field', { fieldType: 'Datepicker', defaultValue: '2026-03-04T10:00:00', dateFormat: 'DD/MM/YYYY' }, '04/03/2026'],
]

for (const [name, field, expected] of defaults) {
  test(`default: ${name}`, () => assert.deepEqual(defaultsOf(root({ a: field })), { a: expected }))
}

test('values are collected by accessor, hidden fields left out', () => {
  const form = root({
    a: { fieldType: 'Text Input', accessor: 'first' },
    b: { fieldType: 'Text Input', isVisible: false },
    c: { fieldType: 'Object', children: { d: { identifier: 'd', accessor: 'deep', fieldType: 'Number Input' } } },
  })
  const values = { a: 'x', b: 'y', c: { d: 1 } }
  assert.deepEqual(formDataOf(form, values, noSource), { first: 'x', c: { deep: 1 } })
  assert.deepEqual(formDataOf(form, values, { isUsed: true, data: { b: 'source' } }), { first: 'x', b: 'source', c: { deep: 1 } })
})

const list = {
  fieldType: 'Array',
  defaultValue: [{ 'odd key': 'x' }, {}],
  children: {
    __array_item__: {
      fieldType: 'Object',
      isVisible: true,
      children: {
        odd_key: { identifier: 'odd_key', originalIdentifier: 'odd key', accessor: 'odd key', fieldType: 'Text Input', isRequired: true },
        n: { identifier: 'n', accessor: 'n', fieldType: 'Number Input', defaultValue: 7 },
      },
    },
  },
}

test('an array takes its items from its default, and gaps from the fields', () => {
  const form = root({ list })
  const values = defaultsOf(form)
  assert.deepEqual(values, { list: [{ odd_key: 'x', n: 7 }, { odd_key: undefined, n: 7 }] })
  assert.deepEqual(formDataOf(form, values, noSource), { list: [{ 'odd key': 'x', n: 7 }, { n: 7 }] })
  assert.deepEqual(newItem(form.children[0]?.item as Field), { odd_key: undefined, n: 7 })
})

test('the state of fields is nested like the data, one per item of an array', () => {
  const form = root({ a: { fieldType: 'Select', isRequired: true }, list })
  const flags = { isDisabled: false, isRequired: false, isVisible: true, isValid: true }
  assert.deepEqual(fieldStateOf(form, { a: null, list: [{ odd_key: '', n: 1 }] }, { filters: { a: 'typed' } }), {
    a: { ...flags, isRequired: true, isValid: false, filterText: 'typed' },
    list: [{ 'odd key': { ...flags, isRequired: true, isValid: false }, n: flags }],
  })
})

test('a multiselect has a filter from the beginning', () => {
  const form = root({ a: { fieldType: 'Multiselect' }, b: { fieldType: 'Select' } })
  const flags = { isDisabled: false, isRequired: false, isVisible: true, isValid: true }
  assert.deepEqual(fieldStateOf(form, { a: [], b: null }, {}), { a: { ...flags, filterText: '' }, b: flags })
})

const validity: readonly (readonly [string, object, unknown, boolean])[] = [
  ['an empty field that is required', { fieldType: 'Text Input', isRequired: true }, '', false],
  ['an empty field', { fieldType: 'Text Input' }, '', true],
  ['an empty required field that is hidden', { fieldType: 'Text Input', isRequired: true, isVisible: false }, '', true],
  ['no e-mail address', { fieldType: 'Email Input' }, 'x', false],
  ['a number above the most', { fieldType: 'Number Input', maxNum: 5 }, 6, false],
  ['a number within', { fieldType: 'Number Input', minNum: 1, maxNum: 5 }, 5, true],
  ['a text that misses the pattern', { fieldType: 'Text Input', regex: '^a' }, 'b', false],
  ['a rule of the developer', { fieldType: 'Text Input', validation: false }, 'b', false],
  ['a required choice', { fieldType: 'Select', isRequired: true }, 'not an option', true],
  ['no required choices', { fieldType: 'Multiselect', isRequired: true }, [], false],
  ['a required checkbox', { fieldType: 'Checkbox', isRequired: true }, false, false],
  ['a required date', { fieldType: 'Datepicker', isRequired: true }, '', false],
  ['an amount', { fieldType: 'Currency Input', isRequired: true }, 12.5, true],
]

for (const [name, field, value, expected] of validity) {
  test(`validity: ${name}`, () => assert.equal(isFieldValid(root({ a: field }), { a: value }), expected))
}

const typed: readonly (readonly [string, object, unknown, string, boolean])[] = [
  ['two numbers', { fieldType: 'Number Input' }, null, '1-2', false],
  ['a number with a comma', { fieldType: 'Number Input' }, null, '1234,5', false],
  ['a number with zeros before it', { fieldType: 'Number Input', regex: '^\\d{3}$' }, 7, '007', true],
  ['a sign without an amount', { fieldType: 'Currency Input' }, undefined, '-', false],
  ['what another kind of field left', { fieldType: 'Text Input' }, '', '1-2', true],
]

for (const [name, field, value, text, expected] of typed) {
  test(`validity of what was typed: ${name}`, () => {
    assert.equal(isFieldValid(root({ a: field }), { a: value }, { a: text }), expected)
    const inArray = root({ list: { fieldType: 'Array', children: { __array_item__: { isVisible: true, ...field } } } })
    assert.equal(isFieldValid(inArray, { list: [value] }, { list: [text] }), expected)
  })
}

test('what was typed is forgotten where the default changes', () => {
  const form = root({ a: { fieldType: 'Number Input' }, b: { fieldType: 'Number Input' } })
  assert.deepEqual(forgetTyped(form, { a: 1, b: 1 }, { a: 2, b: 1 }, { a: '-', b: '-' }), { a: undefined, b: '-' })
})

test('a field follows its own default only', () => {
  const form = root({ a: { fieldType: 'Text Input' }, b: { fieldType: 'Text Input' } })
  const next = followDefaults(form, { a: '1', b: '1' }, { a: '2', b: '1' }, { a: 'typed', b: 'typed' })
  assert.deepEqual(next, { a: '2', b: 'typed' })
})
