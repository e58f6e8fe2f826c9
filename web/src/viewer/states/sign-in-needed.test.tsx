import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createClient } from '../../api/client'
import { find, openPage } from '../../lib/testing'
import { goTo } from '../use-address'
import { askForDocument } from '../first-document'
import { readAddress } from '../address'
import type { OpenPage } from '../ViewerApp'

const missing = { code: 'session.missing', title: 'Not signed in', detail: 'Sign in first.' }
const orders = {
  app: {
    id: 'shop', slug: 'shop', name: 'Shop', workspaceName: 'Tests', release: '1', pages: [], libraries: [],
    settings: { positioning: 'fixed', width: 'fluid', theme: {}, navigation: {}, evaluationVersion: 2, collapsesInvisibleWidgets: true },
  },
  user: { id: 'u1', email: 'ann@example.com', name: 'Ann', username: 'ann@example.com', isAnonymous: false },
  page: {
    id: 'orders', name: 'Orders', slug: 'orders', queries: [], jsObjects: [],
    layout: { type: 'CANVAS_WIDGET', widgetId: '0', widgetName: 'MainContainer', topRow: 0, bottomRow: 1, leftColumn: 0, rightColumn: 64 },
  },
}

/** A page that never gets further than its start. */
const starting = { phase: 'starting', problems: [] } as const
const idle = {
  status: () => starting,
  subscribeStatus: () => () => undefined,
  moved: () => undefined,
  leave: () => Promise.resolve(),
  dispose: () => undefined,
} as unknown as OpenPage

/** Opens the viewer where the server gives the page `orders` at most. */
async function open(path: string, isSignedIn: () => boolean, isFramed = false) {
  const page = await openPage(`http://steward.test${path}`)
  if (isFramed) Object.defineProperty(window, 'parent', { value: {} })
  const { ViewerApp } = await import('../ViewerApp')
  const answer = () => (isSignedIn() ? new Response(JSON.stringify(orders)) : new Response(JSON.stringify(missing), { status: 401 }))
  const client = createClient({ fetch: () => Promise.resolve(answer()), onSignedOut: () => undefined })
  const address = readAddress(window.location.pathname)
  const first = address && askForDocument(client, address, () => undefined)
  await page.render(<ViewerApp client={client} first={first} startRuntime={() => idle} />)
  return page
}

const wayIn = (path: string) => `/sign-in?return=${encodeURIComponent(path)}`

test('without a session the first page asks to sign in and leads back to this very address', async () => {
  const path = '/app/shop/orders?id=7&name=a%20b#top'
  const page = await open(path, () => false)
  find(page.root, '.ui-empty-title', 'Sign in to use this app')
  assert.equal(find(page.root, 'a', 'Sign in').getAttribute('href'), wayIn(path))
  await page.close()
})

test('a session that ends before another page of the app is opened leads back to that page', async () => {
  let isSignedIn = true
  const page = await open('/app/shop/orders', () => isSignedIn)
  find(page.root, '.viewer-title', 'Shop')
  isSignedIn = false
  await page.act(() => goTo('/app/shop/customers?id=8#end'))
  find(page.root, '.ui-empty-title', 'Sign in to use this app')
  assert.equal(find(page.root, 'a', 'Sign in').getAttribute('href'), wayIn('/app/shop/customers?id=8#end'))
  await page.close()
})

test('inside a frame, where no sign-in may be shown, it opens in another tab, and the page is tried again by hand', async () => {
  let isSignedIn = false
  const page = await open('/app/shop/orders?embed=true', () => isSignedIn, true)
  const link = find<HTMLAnchorElement>(page.root, 'a', 'Sign in')
  assert.deepEqual([link.getAttribute('href'), link.target], [wayIn('/app/shop/orders?embed=true'), '_blank'])
  isSignedIn = true
  await page.click(find(page.root, 'button', 'Try again'))
  assert.ok(page.root.querySelector('[data-sw-page=orders]'))
  await page.close()
})
