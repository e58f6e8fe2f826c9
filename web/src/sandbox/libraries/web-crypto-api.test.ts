import assert from 'node:assert/strict'
import { test } from 'node:test'
import { subtle } from './web-crypto-api'

const text = (words: string) => new TextEncoder().encode(words)
const own = crypto.subtle

for (const name of ['SHA-1', 'SHA-256', 'SHA-384', 'SHA-512']) {
  test(`${name} as the platform's own`, async () => {
    for (const words of ['', 'abc', 'ä'.repeat(200)]) {
      assert.deepEqual(await subtle.digest(name, text(words)), await own.digest(name, text(words)))
      assert.deepEqual(await subtle.digest({ name: name.toLowerCase() }, text(words).buffer), await own.digest(name, text(words)))
    }
  })

  test(`HMAC with ${name} as the platform's own`, async () => {
    for (const secret of ['k', 'a key that is longer than any block '.repeat(5)]) {
      const make = (from: SubtleCrypto) => from.importKey('raw', text(secret), { name: 'HMAC', hash: name }, false, ['sign', 'verify'])
      const [mine, theirs] = [await make(subtle), await make(own)]
      const signature = await subtle.sign('HMAC', mine, text('message'))
      assert.deepEqual(signature, await own.sign('HMAC', theirs, text('message')))
      assert.equal(await subtle.verify('HMAC', mine, signature, text('message')), true)
      assert.equal(await subtle.verify('HMAC', mine, signature, text('another')), false)
      assert.equal(await subtle.verify('HMAC', mine, signature.slice(1), text('message')), false)
    }
  })
}

test('a part of a buffer is only that part', async () => {
  const whole = text('xabcx')
  assert.deepEqual(await subtle.digest('SHA-256', whole.subarray(1, 4)), await own.digest('SHA-256', text('abc')))
})

test('everything else is refused by its name', async () => {
  await assert.rejects(subtle.digest('MD5', text('')), { name: 'NotSupportedError' })
  await assert.rejects(subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt']), { name: 'NotSupportedError', message: /generateKey/ })
  await assert.rejects(subtle.importKey('raw', text('k'), { name: 'AES-GCM' }, false, ['encrypt']), { name: 'NotSupportedError' })
  const onlySigns = await subtle.importKey('raw', text('k'), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  await assert.rejects(subtle.verify('HMAC', onlySigns, text(''), text('')), { name: 'InvalidAccessError' })
  await assert.rejects(subtle.digest('SHA-256', 'text' as unknown as BufferSource), TypeError)
})
