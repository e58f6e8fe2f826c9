import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PropertyRule } from '../../widgets/definition'
import { validate } from './validation'

function verdict(rule: PropertyRule, value: unknown): readonly [unknown, boolean] {
  const { parsed, isValid } = validate(rule, value, {})
  return [parsed, isValid]
}

test('numbers', () => {
  assert.deepEqual(verdict({ kind: 'number' }, '12'), [12, true])
  assert.deepEqual(verdict({ kind: 'number' }, '1e3'), ['1e3', false])
  assert.deepEqual(verdict({ kind: 'number', min: 0 }, -1), [-1, false])
  assert.deepEqual(verdict({ kind: 'number', max: 10 }, 11), [10, false])
  assert.deepEqual(verdict({ kind: 'number' }, undefined), [undefined, true])
  assert.deepEqual(verdict({ kind: 'number', default: 3 }, ''), [3, true])
  assert.deepEqual(verdict({ kind: 'number' }, {}), [0, false])
  assert.deepEqual(verdict({ kind: 'number', required: true }, null), [0, false])
})

test('booleans', () => {
  assert.deepEqual(verdict({ kind: 'boolean' }, 'true'), [true, true])
  assert.deepEqual(verdict({ kind: 'boolean' }, 'yes'), [false, false])
  assert.deepEqual(verdict({ kind: 'boolean' }, undefined), [undefined, true])
  assert.deepEqual(verdict({ kind: 'boolean' }, 1), [false, false])
  assert.deepEqual(verdict({ kind: 'boolean', default: true }, undefined), [true, true])
})

test('texts', () => {
  assert.deepEqual(verdict({ kind: 'text' }, { a: 1 }), ['{\n  "a": 1\n}', false])
  assert.deepEqual(verdict({ kind: 'text' }, 5), ['5', true])
  assert.deepEqual(verdict({ kind: 'text' }, null), ['', true])
  assert.deepEqual(verdict({ kind: 'text', allowed: ['a'], default: 'a' }, 'b'), ['a', false])
  assert.equal(String(verdict({ kind: 'text' }, 'x'.repeat(200_001))[0]).length, 200_000)
})

test('objects and arrays accept JSON text', () => {
  assert.deepEqual(verdict({ kind: 'object' }, '{"a":1}'), [{ a: 1 }, true])
  assert.deepEqual(verdict({ kind: 'object' }, '[1]'), ['[1]', false])
  assert.deepEqual(verdict({ kind: 'array' }, '[1]'), [[1], true])
  assert.deepEqual(verdict({ kind: 'array' }, 'x'), [[], false])
  assert.deepEqual(verdict({ kind: 'array' }, ''), [[], true])
  assert.deepEqual(verdict({ kind: 'array', required: true }, undefined), [[], false])
  assert.deepEqual(verdict({ kind: 'objectArray' }, '[{"a":1}]'), [[{ a: 1 }], true])
  assert.deepEqual(verdict({ kind: 'objectArray' }, [1]), [[{}], false])
})

test('dates become ISO texts with the local offset', () => {
  assert.deepEqual(verdict({ kind: 'date' }, '2024-05-01T10:00:00Z'), ['2024-05-01T10:00:00Z', true])
  assert.match(String(verdict({ kind: 'date' }, '2024-05-01')[0]), /^2024-05-01T00:00:00\.000[+-]\d\d:\d\d$/)
  assert.deepEqual(verdict({ kind: 'date' }, 'soon'), [undefined, false])
  assert.deepEqual(verdict({ kind: 'date' }, ''), [undefined, true])
})

test('addresses that could run code are refused', () => {
  assert.deepEqual(verdict({ kind: 'safeUrl', default: 'https://a.example' }, 'javascript:alert(1)'), [
    'https://a.example',
    false,
  ])
  assert.deepEqual(verdict({ kind: 'safeUrl' }, 'https://x.example/a'), ['https://x.example/a', true])
  assert.deepEqual(verdict({ kind: 'imageUrl' }, 'javascript:alert(1)'), ['', false])
  assert.deepEqual(verdict({ kind: 'imageUrl' }, 'iVBORw0KGgo='), ['data:image/png;base64,iVBORw0KGgo=', true])
})

test('one value or one per row', () => {
  const rule: PropertyRule = { kind: 'oneOrMany', of: { kind: 'boolean' } }
  assert.deepEqual(verdict(rule, [true, 'false']), [[true, false], true])
  assert.deepEqual(verdict(rule, 'true'), [true, true])
  assert.deepEqual(verdict(rule, [true, 5]), [undefined, false])
})

test('a rule that throws never gets out', () => {
  const rule: PropertyRule = {
    kind: 'custom',
    check: () => {
      throw new Error('broken')
    },
  }
  assert.deepEqual(verdict(rule, 1), [undefined, false])
})

test('texts with more rules', () => {
  assert.deepEqual(verdict({ kind: 'text', strict: true, default: 'd' }, 5), ['d', false])
  assert.deepEqual(verdict({ kind: 'text', pattern: /^a/, default: 'd' }, 'b'), ['d', false])
  assert.deepEqual(verdict({ kind: 'text', pattern: /^a/ }, 'ab'), ['ab', true])
  assert.deepEqual(verdict({ kind: 'regex' }, '^a{1}$'), ['^a{1}$', true])
  assert.deepEqual(verdict({ kind: 'regex' }, /b+/), ['b+', true])
  assert.deepEqual(verdict({ kind: 'regex' }, '('), ['', false])
})

test('numbers and booleans with more rules', () => {
  assert.deepEqual(verdict({ kind: 'number', min: 1, liftsZero: true }, 0), [1, false])
  assert.deepEqual(verdict({ kind: 'boolean', required: true, default: true }, ''), [true, false])
  assert.deepEqual(verdict({ kind: 'boolean', strict: true }, 'true'), [false, false])
})

test('objects with known keys', () => {
  const rule: PropertyRule = { kind: 'object', default: {}, keys: { a: { rule: { kind: 'number' }, required: true }, b: { rule: { kind: 'text' } } } }
  assert.deepEqual(verdict(rule, { a: '1', c: 3 }), [{ a: 1, c: 3 }, true])
  assert.deepEqual(verdict(rule, '{"a":"1","b":2}'), [{ a: 1, b: '2' }, true])
  assert.deepEqual(verdict(rule, { b: 'x' }), [{}, false])
  assert.deepEqual(verdict(rule, { a: 'x' }), [{}, false])
  assert.deepEqual(verdict({ ...rule, ignoreCase: true }, { A: '1' }), [{ A: 1 }, true])
})

test('arrays with rules of their items', () => {
  assert.deepEqual(verdict({ kind: 'array', children: { kind: 'number' } }, ['1', 2]), [[1, 2], true])
  assert.deepEqual(verdict({ kind: 'array', children: { kind: 'number' } }, ['x']), [[], false])
  assert.deepEqual(verdict({ kind: 'array', unique: true }, [1, 1]), [[], false])
  assert.deepEqual(verdict({ kind: 'array', unique: ['k'] }, [{ k: 1 }, { k: 2 }]), [[{ k: 1 }, { k: 2 }], true])
  assert.deepEqual(verdict({ kind: 'array', unique: ['k'] }, [{ k: 1 }, { k: 1 }]), [[], false])
  assert.deepEqual(verdict({ kind: 'array', allowed: ['a'] }, ['a', 'b']), [[], false])
  const { message } = validate({ kind: 'array', children: { kind: 'number' } }, Array.from({ length: 30 }, () => 'x'), {})
  assert.equal(message?.split('\n').length, 10)
})

test('trees of objects', () => {
  const rule: PropertyRule = { kind: 'nestedObjectArray', unique: ['value'], children: { kind: 'object', keys: { label: { rule: { kind: 'text' }, required: true } } } }
  const tree = [{ label: 'a', value: 1, children: [{ label: 'b', value: 2 }] }]
  assert.deepEqual(verdict(rule, tree), [tree, true])
  const twice = [{ label: 'a', value: 1, children: [{ label: 'b', value: 1 }] }]
  assert.deepEqual(verdict(rule, twice), [twice, false])
  assert.deepEqual(verdict(rule, [{ value: 1 }]), [[], false])
})

test('alternatives and objects with functions', () => {
  const either: PropertyRule = { kind: 'union', of: [{ kind: 'number' }, { kind: 'array' }] }
  assert.deepEqual(verdict(either, [1]), [[1], true])
  assert.deepEqual(verdict(either, {}), [0, false])
  assert.deepEqual(verdict({ kind: 'objectWithFunctions' }, { a: { f: () => 1 }, b: 2 }), [{ a: { f: '() => 1' }, b: 2, __fn_keys__: ['a.f'] }, true])
  assert.deepEqual(verdict({ kind: 'date', default: 'd' }, 'no date'), ['d', false])
})
