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
