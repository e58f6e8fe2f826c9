import assert from 'node:assert/strict'
import { test } from 'node:test'
test('one', () => assert.equal(1, 1))
