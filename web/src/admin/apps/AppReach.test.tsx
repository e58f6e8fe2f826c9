import assert from 'node:assert/strict'
import { test } from 'node:test'
import { find, openPage } from '../../lib/testing'
import { AdminApp } from '../AdminApp'
import { fakeServer } from '../testing'
import type { SentRequest } from '../testing'

const reach = { widgetHosts: ['https://cdn.example.com'], embedding: 'nobody', embeddingOrigins: [] }
const app = {
  id: 'app_1', slug: 'orders', name: 'Orders', isPublic: false, revision: 3, role: 'developer', release: null, reach,
  workspace: { id: 'ws_1', name: 'Operations' }, pages: [], datasources: [],
}

function server(role: string) {
  return fakeServer({
    'GET /bootstrap': { body: { isSetUp: true, signUpOpen: false, user: { id: 'u', email: 'a@example.com', name: 'Ada', isOwner: false } } },
    'GET /workspaces': { body: { items: [{ id: 'ws_1', name: 'Operations', role, revision: 1 }] } },
    'GET /apps/app_1': { body: { ...app, role } },
    'GET /apps/app_1/report': { body: { report: null, findings: [], widgetHosts: ['cdn.example.com', 'unpkg.com'] } },
    'PATCH /apps/app_1': ({ body }: SentRequest) => ({ body: { ...app, role, ...(body as object), revision: 4 } }),
  })
}

test('a developer adds the host that a widget names', async () => {
  const page = await openPage('http://steward.test/apps/app_1?tab=settings')
  const { fetch, sent } = server('developer')
  await page.render(<AdminApp fetch={fetch} />)
  const panel = find(page.root, 'section', 'Hosts that custom widgets and the app\'s code may use')
  assert.doesNotMatch(panel.textContent ?? '', /Add cdn\.example\.com/)
  await page.act(() => find(panel, 'button', 'Add unpkg.com').click())
  await page.act(() => find(panel, 'button', 'Save').click())
  assert.deepEqual(sent.find(({ method }) => method === 'PATCH')?.body, {
    reach: { ...reach, widgetHosts: ['cdn.example.com', 'unpkg.com'] },
    revision: 3,
  })
  await page.close()
})

test('only an administrator saves who may embed it, and is told that the app is not public', async () => {
  const page = await openPage('http://steward.test/apps/app_1?tab=settings')
  const { fetch, sent } = server('administrator')
  await page.render(<AdminApp fetch={fetch} />)
  const panel = find(page.root, 'section', 'Sites that may embed it')
  const select = panel.querySelector('select')
  assert.ok(select)
  await page.act(() => {
    select.value = 'anyone'
    select.dispatchEvent(new Event('change', { bubbles: true }))
  })
  assert.match(panel.textContent ?? '', /The app is not public/)
  await page.act(() => find(panel, 'button', 'Save').click())
  assert.deepEqual((sent.find(({ method }) => method === 'PATCH')?.body as { reach: unknown }).reach, { ...reach, embedding: 'anyone' })
  await page.close()
})
