import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asRecord, type JSONRecord } from '../values'
import { readSchema } from './fields'
import { countFields, fieldTypeOf, fittedSchema, startCase } from './generate'

const kinds: readonly (readonly [string, unknown, string])[] = [
  ['text', 'abc', 'Text Input'],
  ['an empty text', '', 'Text Input'],
  ['an e-mail address', 'a@b.co', 'Email Input'],
  ['a date', '2026-03-01', 'Datepicker'],
  ['a date with time', '2026-03-01T10:11:12.000Z', 'Datepicker'],
  ['a number in a text', '12', 'Text Input'],
  ['a number', 12, 'Number Input'],
  ['a truth value', false, 'Switch'],
  ['nothing', null, 'Text Input'],
  ['an object', { a: 1 }, 'Object'],
  ['a list of texts', ['a', 'b'], 'Multiselect'],
  ['an empty list', [], 'Multiselect'],
  ['a list of objects', [{ a: 1 }], 'Array'],
  ['a list of lists', [[1]], 'Array'],
]

for (const [name, value, expected] of kinds) {
  test(`${name} asks for ${expected}`, () => assert.equal(fieldTypeOf(value), expected))
}

function fieldsOf(schema: unknown): readonly (readonly [string, string, unknown])[] {
  return (readSchema(schema)?.children ?? []).map((field) => [field.identifier, field.type, field.defaultValue])
}

test('an object makes a field of each key, in its order', () => {
  const schema = fittedSchema({}, { first_name: 'Ada', 'odd key': 1, inner: { a: true } })
  assert.deepEqual(fieldsOf(schema), [
    ['first_name', 'Text Input', 'Ada'],
    ['odd_key', 'Number Input', 1],
    ['inner', 'Object', { a: true }],
  ])
  const [, odd, inner] = readSchema(schema)?.children ?? []
  assert.deepEqual([odd?.accessor, odd?.label], ['odd key', 'Odd Key'])
  assert.deepEqual(inner?.children.map(({ path }) => path), ['schema.__root_schema__.children.inner.children.a'])
})

const stored = {
  __root_schema__: {
    fieldType: 'Object',
    children: {
      name: { identifier: 'name', accessor: 'name', originalIdentifier: 'name', fieldType: 'Select', dataType: 'string', sourceData: 'x', position: 1 },
      age: { identifier: 'age', accessor: 'years', originalIdentifier: 'age', fieldType: 'Number Input', dataType: 'number', sourceData: 1, position: 0 },
      mine: { identifier: 'mine', accessor: 'mine', originalIdentifier: 'mine', fieldType: 'Text Input', isCustomField: true, position: 2 },
    },
  },
}

function childOf(schema: JSONRecord, name: string): JSONRecord {
  return asRecord(asRecord(asRecord(schema.__root_schema__).children)[name])
}

test('what the developer changed stays while the type stays', () => {
  const schema = fittedSchema(stored, { name: 'y', age: 2 })
  assert.deepEqual(fieldsOf(schema).map(([name, type]) => [name, type]), [['age', 'Number Input'], ['name', 'Select'], ['mine', 'Text Input']])
  assert.equal(childOf(schema, 'age').accessor, 'years')
})

test('another type makes the field anew, at its place', () => {
  const schema = fittedSchema(stored, { name: 'y', age: 'old' })
  assert.deepEqual(fieldsOf(schema)[0], ['age', 'Text Input', 'old'])
})

test('a row without a value leaves the field as it is', () => {
  assert.equal(childOf(fittedSchema(stored, { name: null, age: 1 }), 'name').fieldType, 'Select')
})

test('keys that are gone lose their field, custom fields stay, new keys come last', () => {
  const schema = fittedSchema(stored, { age: 1, extra: true, mine: 'from data' })
  assert.deepEqual(fieldsOf(schema).map(([name]) => name), ['age', 'mine', 'extra'])
  assert.equal(childOf(schema, 'mine').isCustomField, true)
})

test('items of an array share one field for each key of any item, without defaults', () => {
  const [list] = readSchema(fittedSchema({}, { list: [{ a: 1 }, { b: 'x' }] }))?.children ?? []
  assert.deepEqual(list?.item?.children.map(({ identifier, defaultValue }) => [identifier, defaultValue]), [['a', undefined], ['b', undefined]])
})

test('fields are counted through objects and arrays', () => {
  assert.equal(countFields({ a: 1, b: { c: 1, d: 2 }, e: [{ f: 1 }, { f: 2 }], g: [1, 2] }), 8)
})

test('keys become labels', () => {
  assert.deepEqual(['first_name', 'firstName', 'userID', 'x2', '_', 'città'].map(startCase), [
    'First Name', 'First Name', 'User ID', 'X 2', '_', 'Città',
  ])
})

test('labels keep marks, which belong to their letters, and digits of any script', () => {
  const decomposed = ['Élan', 'città', 'userÉÉ'].map((key) => key.normalize('NFD'))
  assert.deepEqual(decomposed.map(startCase), ['Élan', 'Città', 'User ÉÉ'].map((label) => label.normalize('NFD')))
  assert.deepEqual(['नाम', 'पिता_का_नाम', 'ユーザー', 'صفحة٢'].map(startCase), ['नाम', 'पिता का नाम', 'ユーザー', 'صفحة ٢'])
})
