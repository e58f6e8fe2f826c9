import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addRandomUUID, uuidOf } from './random-uuid'

test('version and variant are marked, all else is as random as it was', () => {
  assert.equal(uuidOf(new Uint8Array(16).fill(0xff)), 'ffffffff-ffff-4fff-bfff-ffffffffffff')
  assert.equal(uuidOf(new Uint8Array(16)), '00000000-0000-4000-8000-000000000000')
  assert.equal(uuidOf(Uint8Array.from({ length: 16 }, (_, place) => place)), '00010203-0405-4607-8809-0a0b0c0d0e0f')
})

test('only where it is missing', () => {
  const own = { randomUUID: () => 'own' } as unknown as Crypto
  addRandomUUID(own)
  assert.equal(own.randomUUID(), 'own')
  const bare = { getRandomValues: (bytes: Uint8Array) => crypto.getRandomValues(bytes) } as unknown as Crypto
  addRandomUUID(bare)
  assert.match(bare.randomUUID(), /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  assert.notEqual(bare.randomUUID(), bare.randomUUID())
})
