import assert from 'node:assert/strict'
import { test } from 'node:test'
import { find, openPage } from '../../lib/testing'
import { createClient } from '../../api/client'
import type { Navigation, ViewDocument } from '../../model/view'

const pages = [
  { id: '1', name: 'Orders', slug: 'orders', isHidden: false, isDefault: false },
  { id: '2', name: 'Login', slug: 'login', isHidden: true, isDefault: false },
  { id: '3', name: 'Home', slug: 'home', isHidden: false, isDefault: true },
]

const documentOf = (open: string, navigation: Navigation): ViewDocument => ({
  app: {
    id: 'shop',
    slug: 'shop',
    name: 'Shop',
    workspaceName: 'Tests',
    release: '1',
    settings: {
      positioning: 'fixed',
      width: 'fluid',
      theme: {},
      navigation,
      evaluationVersion: 2,
      collapsesInvisibleWidgets: true,
    },
    pages,
    libraries: [],
  },
  user: { id: 'u1', email: 'ann@example.com', name: 'Ann', username: 'ann@example.com', isAnonymous: false },
  page: {
    id: open,
    name: open,
    slug: open,
    layout: { type: 'CANVAS_WIDGET', widgetId: '0', widgetName: 'MainContainer', topRow: 0, bottomRow: 1, leftColumn: 0, rightColumn: 64 },
    queries: [],
    jsObjects: [],
  },
})

/** Names of the links around a page; nothing where there is no navigation. */
async function linksAround(open: string, navigation: Navigation): Promise<readonly string[] | undefined> {
  const page = await openPage('http://steward.test/app/shop')
  const { AppShell } = await import('./AppShell')
  const client = createClient({ fetch: () => Promise.reject(new Error('asks for nothing')), onSignedOut: () => undefined })
  await page.render(
    <AppShell
      document={documentOf(open, navigation)}
      address={{ mode: 'release', slug: 'shop', page: undefined }}
      client={client}
      isLoading={false}
      contact="answers"
      onGo={() => undefined}
    >
      <p>The page</p>
    </AppShell>,
  )
  find(page.root, 'p', 'The page')
  const nav = page.root.querySelector('nav')
  const names = nav ? [...nav.querySelectorAll('a')].map((link) => link.textContent ?? '') : undefined
  await page.close()
  return names
}

test('a hidden page has no navigation at the top, and at the side its own link alone', async () => {
  assert.equal(await linksAround('2', { orientation: 'top' }), undefined)
  assert.deepEqual(await linksAround('2', { orientation: 'side' }), ['Login'])
})

test('the page that the app begins with is the first link, at the top and at the side', async () => {
  assert.deepEqual(await linksAround('1', { orientation: 'top' }), ['Home', 'Orders'])
  assert.deepEqual(await linksAround('1', { orientation: 'side' }), ['Home', 'Orders'])
})
