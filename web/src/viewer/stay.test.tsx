import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createClient } from '../api/client'
import { find, openPage } from '../lib/testing'
import type { RuntimeStatus } from '../runtime/page-runtime'
import { memoryRuntime } from '../widgets/testing-runtime'
import type { OpenPage, StartRuntime } from './ViewerApp'
import { goTo } from './use-address'

const shop = {
  id: 'shop', slug: 'shop', name: 'Shop', workspaceName: 'Tests', release: '1', pages: [], libraries: [],
  settings: { positioning: 'fixed', width: 'fluid', theme: {}, navigation: {}, evaluationVersion: 2, collapsesInvisibleWidgets: true },
}
const documentOf = (slug: string) => ({
  app: shop,
  user: { id: 'u1', email: 'ann@example.com', name: 'Ann', username: 'ann@example.com', isAnonymous: false },
  page: {
    id: slug, name: slug, slug, queries: [], jsObjects: [],
    layout: { type: 'CANVAS_WIDGET', widgetId: '0', widgetName: 'MainContainer', topRow: 0, bottomRow: 1, leftColumn: 0, rightColumn: 64 },
  },
})

/** Pages that never get further than their start, and say when they began and ended. */
function pages(told: string[]) {
  const starting = { phase: 'starting', problems: [] } as const
  return ({ page }: { readonly page: { readonly slug: string } }) => {
    told.push(`${page.slug} starts`)
    return {
      status: () => starting,
      subscribeStatus: () => () => undefined,
      moved: () => undefined,
      leave: () => Promise.resolve(),
      dispose: () => void told.push(`${page.slug} ends`),
    } as unknown as OpenPage
  }
}

async function open(path: string, answer: () => Promise<Response> | undefined, start?: StartRuntime) {
  const page = await openPage(`http://steward.test${path}`)
  const { ViewerApp } = await import('./ViewerApp')
  const ask = (input: unknown) => answer() ?? Promise.resolve(new Response(JSON.stringify(documentOf(/page=(\w+)/.exec(String(input))?.[1] ?? ''))))
  const client = createClient({ fetch: ask as typeof fetch, onSignedOut: () => undefined })
  const told: string[] = []
  await page.render(<ViewerApp client={client} startRuntime={start ?? pages(told)} />)
  return { page, told }
}

const whole = () => window.location.pathname + window.location.search + window.location.hash

for (const [away, answer] of [
  ['nobody answers', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['a proxy says so', () => Promise.resolve(new Response('<h1>Bad gateway</h1>', { status: 502 }))],
] as const) {
  test(`a page stays when another cannot be had (${away}), and the other comes later`, async () => {
    let isAway = false
    const { page, told } = await open('/app/shop/orders?id=7#top', () => (isAway ? answer() : undefined))
    isAway = true
    await page.act(() => goTo('/app/shop/customers'))
    find(page.root, '.viewer-contact', 'The server cannot be reached')
    assert.deepEqual([whole(), told], ['/app/shop/orders?id=7#top', ['orders starts']])
    assert.equal(page.root.querySelector('.viewer-progress'), null)
    isAway = false
    await page.act(() => goTo('/app/shop/customers?id=8'))
    assert.deepEqual([whole(), told], ['/app/shop/customers?id=8', ['orders starts', 'orders ends', 'customers starts']])
    assert.equal(find(page.root, '.viewer-contact', '').textContent, '')
    await page.close()
  })
}

test('who comes back before another page came finds the page as it was', async () => {
  let isSlow = false
  const { page, told } = await open('/app/shop/orders', () => (isSlow ? new Promise(() => undefined) : undefined))
  isSlow = true
  await page.act(() => goTo('/app/shop/customers'))
  assert.ok(page.root.querySelector('.viewer-progress'))
  await page.act(() => goTo('/app/shop/orders'))
  assert.equal(page.root.querySelector('.viewer-progress'), null)
  assert.deepEqual(told, ['orders starts'])
  await page.close()
})

test('a page that does not exist replaces the one before, also while that stays for others', async () => {
  let status = 502
  const { page } = await open('/app/shop/orders', () => (window.location.pathname.endsWith('orders') ? undefined : Promise.resolve(new Response('', { status }))))
  await page.act(() => goTo('/app/shop/customers'))
  status = 404
  await page.act(() => goTo('/app/shop/nothing'))
  find(page.root, '.ui-empty-title', 'There is no such app')
  await page.close()
})

test('the line that a page is restarted stands where the other news stand, and goes', async () => {
  const restarting = { phase: 'restarting', problems: [] } as const
  const ready = { phase: 'ready', problems: [] } as const
  let status: RuntimeStatus = restarting
  let tell: () => void = () => undefined
  const start: StartRuntime = ({ page }) => ({
    ...memoryRuntime(page.layout),
    status: () => status,
    subscribeStatus: (listener) => {
      tell = listener
      return () => undefined
    },
  })
  const { page } = await open('/app/shop/orders', () => undefined, start)
  find(page.root, '.viewer-contact', 'is being restarted')
  status = ready
  await page.act(() => tell())
  assert.equal(find(page.root, '.viewer-contact', '').textContent, '')
  await page.close()
})
