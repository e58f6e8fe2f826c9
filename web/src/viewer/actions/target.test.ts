import assert from 'node:assert/strict'
import { test } from 'node:test'
import { resolveTarget } from './target'

const pages = [
  { id: '1', name: 'Home', slug: 'home', isHidden: false, isDefault: true },
  { id: '2', name: 'Order details', slug: 'order-details', isHidden: true, isDefault: false },
]
const address = { mode: 'release', slug: 'shop', page: 'home' } as const
const resolve = (target: string, params = {}) => resolveTarget(target, params, pages, address)

const targets: readonly (readonly [string, string, boolean])[] = [
  ['Order details', '/app/shop/order-details', true],
  ['/app/old-shop/order-details-0123456789abcdef01234567', '/app/shop/order-details', true],
  ['https://old.example/app/shop/order-details-0123456789abcdef01234567?id=3&q=a%20b#x', '/app/shop/order-details?id=3&q=a+b#x', true],
  ['/app/shop/order-details-0123456789abcdef01234567/edit#x', '/app/shop/order-details#x', true],
  ['https://example.org/a', 'https://example.org/a', false],
  ['example.org/a', 'https://example.org/a', false],
  ['localhost:3000/x', 'https://localhost:3000/x', false],
  ['/files/1', '/files/1', false],
  ['mailto:a@example.org', 'mailto:a@example.org', false],
  ['whatsapp://send?phone=1', 'whatsapp://send?phone=1', false],
]

for (const [target, url, isInternal] of targets) {
  test(`navigateTo ${target}`, () => assert.deepEqual(resolve(target), { url, isInternal }))
}

test('parameters are encoded and go before the hash', () => {
  assert.equal(resolve('Home', { q: 'a b&c' }).url, '/app/shop/home?q=a+b%26c')
  assert.equal(resolve('https://example.org/?x=1#top', { y: '2' }).url, 'https://example.org/?x=1&y=2#top')
})

test('parameters beside an address of the former platform join its own, and win', () => {
  const target = '/app/shop/order-details-0123456789abcdef01234567?id=3&tab=1#x'
  assert.equal(resolve(target, { id: '4', q: 'a' }).url, '/app/shop/order-details?id=4&tab=1&q=a#x')
  assert.equal(resolveTarget(target, {}, pages, address, '?embed=true').url, '/app/shop/order-details?id=3&tab=1&embed=true#x')
})

const refused = [
  'javascript:alert(1)', ' java\nscript:alert(1)', 'data:text/html,x', 'blob:http://a/1', 'file:///etc/passwd', 'view-source:http://a', 'about:blank',
  'home', '', '//evil.example', '/\\evil.example',
]

for (const target of refused) {
  test(`navigateTo refuses ${JSON.stringify(target)}`, () => {
    assert.throws(() => resolve(target), /Enter a valid URL or page name/)
  })
}
