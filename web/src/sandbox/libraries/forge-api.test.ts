import assert from 'node:assert/strict'
import { createHash, createHmac } from 'node:crypto'
import { test } from 'node:test'
import { forge } from './forge-api'
import { hashes } from './hashes'
import type { HashName } from './hashes'

for (const name of Object.keys(hashes) as HashName[]) {
  test(`${name} agrees with another implementation, whatever the length`, () => {
    for (const length of [0, 1, 3, 55, 56, 63, 64, 65, 111, 112, 127, 128, 129, 1000]) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 37 + length) & 255)
      assert.equal(hashes[name](bytes), createHash(name).update(bytes).digest('hex'), `${length} bytes`)
    }
  })

  test(`hmac with ${name} agrees with another implementation`, () => {
    for (const key of ['', 'key', 'k'.repeat(200)]) {
      const made = forge.hmac.create().start(name, key).update('what was').update(' said').digest().toHex()
      assert.equal(made, createHmac(name, key).update('what was said').digest('hex'))
    }
  })
}

test('digests as apps make them', () => {
  const md = forge.md as unknown as Record<string, { create: () => { update: (text: string, encoding?: string) => void; digest: () => { toHex: () => string } } }>
  const sha = md['sha256']?.create()
  sha?.update('Grüße', 'utf8')
  assert.equal(sha?.digest().toHex(), createHash('sha256').update('Grüße').digest('hex'))
})

test('encodings go there and back', () => {
  const { util } = forge
  assert.equal(util.encode64(util.encodeUtf8('Grüße')), 'R3LDvMOfZQ==')
  assert.equal(util.decodeUtf8(util.decode64('R3LD\nvMOfZQ==')), 'Grüße')
  assert.equal(util.bytesToHex(util.hexToBytes('00ff7f')), '00ff7f')
  const buffer = util.createBuffer('abc')
  assert.equal(buffer.getBytes(2) + buffer.length() + buffer.toHex(), 'ab163')
})

test('random bytes are as many as asked for', () => {
  assert.equal(forge.random.getBytesSync(70_000).length, 70_000)
})

test('a part that is not there says so', () => {
  assert.throws(() => (forge as { pki?: { rsa: unknown } }).pki?.rsa, /forge\.pki is not built in/)
  assert.deepEqual(Object.keys(forge), ['md', 'hmac', 'random', 'util'])
})
