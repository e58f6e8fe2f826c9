import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shownPages } from './shown-pages'

const page = (id: string, more: { readonly isHidden?: boolean; readonly isDefault?: boolean } = {}) => ({
  id,
  name: id,
  slug: id,
  isHidden: false,
  isDefault: false,
  ...more,
})

const pages = [page('Orders'), page('Login', { isHidden: true }), page('Home', { isDefault: true }), page('Stock')]
const names = (open: string, all = pages) => shownPages(all, open).map(({ name }) => name)

test('the page that the app begins with comes first, the others in their order', () => {
  assert.deepEqual(names('Stock'), ['Home', 'Orders', 'Stock'])
})

test('a hidden page shows itself alone', () => {
  assert.deepEqual(names('Login'), ['Login'])
})

test('a hidden page is not offered, the one that the app begins with no more than others', () => {
  const start = page('Start', { isHidden: true, isDefault: true })
  assert.deepEqual(names('Home', [page('Home'), start, page('Stock')]), ['Home', 'Stock'])
})
