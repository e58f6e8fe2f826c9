import assert from 'node:assert/strict'
import { test } from 'node:test'
import { documentPath, pagePath, readAddress, signInPath } from './address'

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
