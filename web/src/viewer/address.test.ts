import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asksForBar, documentPath, pagePath, readAddress, signInPath, withKept } from './address'

test('addresses name an app, perhaps a page, and whether it is the draft', () => {
  assert.deepEqual(readAddress('/app/shop'), { mode: 'release', slug: 'shop', page: undefined })
  assert.deepEqual(readAddress('/preview/shop/my%20page'), { mode: 'draft', slug: 'shop', page: 'my page' })
  assert.equal(readAddress('/workspaces/1'), undefined)
  assert.equal(readAddress('/app/'), undefined)
})

test('paths escape what they are given', () => {
  const address = { mode: 'draft', slug: 'a/b', page: 'c&d' } as const
  assert.equal(pagePath(address, 'x y'), '/preview/a%2Fb/x%20y')
  assert.equal(documentPath(address), '/apps/a%2Fb/draft/view?page=c%26d')
  assert.equal(documentPath({ mode: 'release', slug: 'shop', page: undefined }), '/apps/shop/view')
  assert.equal(signInPath('/app/shop?a=1'), '/sign-in?return=%2Fapp%2Fshop%3Fa%3D1')
})

test('an address of the former platform names the same page', () => {
  assert.equal(readAddress('/app/shop/order-details-0123456789abcdef01234567')?.page, 'order-details')
  assert.equal(readAddress('/app/shop/order-0123')?.page, 'order-0123')
})

test('how an app is shown stays from page to page, what it works on does not', () => {
  assert.equal(withKept('/app/shop/a', '?embed=true&id=7'), '/app/shop/a?embed=true')
  assert.equal(withKept('/app/shop/a?id=8&embed=false', '?embed=true&dir=rtl'), '/app/shop/a?id=8&embed=false&dir=rtl')
  assert.equal(withKept('/app/shop/a?id=8', '?id=7'), '/app/shop/a?id=8')
})

test('an embedded page shows the bar only when told to', () => {
  assert.equal(asksForBar(''), true)
  assert.equal(asksForBar('?embed=true'), false)
  assert.equal(asksForBar('?embed=true&navbar=true'), true)
})
