import assert from 'node:assert/strict'
import { test } from 'node:test'
import { find, openPage } from '../../lib/testing'
import { AdminApp } from '../AdminApp'
import { fakeServer } from '../testing'

const app = {
  id: 'app_1', slug: 'orders', name: 'Orders', isPublic: false, revision: 3, role: 'developer', release: null,
  workspace: { id: 'ws_1', name: 'Operations' }, pages: [], datasources: [],
}
const library = { name: 'dayjs', accessors: ['dayjs'], url: 'https://cdn.example/dayjs.js', hash: null, bytes: null }
const answers = {
  'GET /bootstrap': { body: { isSetUp: true, signUpOpen: false, user: { id: 'u', email: 'a@example.com', name: 'Ada', isOwner: false } } },
  'GET /workspaces': { body: { items: [{ id: 'ws_1', name: 'Operations', role: 'developer', revision: 1 }] } },
  'GET /apps/app_1': { body: app },
}

test('a developer sees what is missing and uploads it', async () => {
  const page = await openPage('http://steward.test/apps/app_1')
  let uploaded = false
  const server = fakeServer({
    ...answers,
    'GET /apps/app_1/libraries': () => ({ body: { items: [uploaded ? { ...library, hash: 'abcdef0123456789', bytes: 7000 } : library] } }),
    'PUT /apps/app_1/libraries/dayjs': () => {
      uploaded = true
      return { body: { hash: 'abcdef0123456789', bytes: 7000 } }
    },
  })
  await page.render(<AdminApp fetch={server.fetch} />)
  assert.ok(find(page.root, 'li', 'Missing'))
  const input = page.root.querySelector<HTMLInputElement>('[aria-label="Upload the file of dayjs"]')
  assert.ok(input)
  Object.defineProperty(input, 'files', { value: [new File(['var dayjs'], 'dayjs.js')] })
  await page.act(() => void input.dispatchEvent(new Event('change', { bubbles: true })))
  assert.ok(server.sent.some(({ method, path }) => method === 'PUT' && path === '/apps/app_1/libraries/dayjs'))
  assert.match(find(page.root, 'li', 'dayjs')?.textContent ?? '', /7 kB, SHA-256 abcdef012345.*Stored/)
  await page.close()
})

test('files are fetched one by one from where the application had them; what fails is told', async () => {
  const page = await openPage('http://steward.test/apps/app_1')
  const items = [library, { ...library, name: 'ulid', url: 'https://cdn.example/ulid.js' }, { ...library, name: 'own', url: '/libraries/own.js' }]
  const there = new Set<string>()
  const server = fakeServer({
    ...answers,
    'GET /apps/app_1/libraries': () => ({ body: { items: items.map((one) => (there.has(one.name) ? { ...one, hash: 'ab', bytes: 7 } : one)) } }),
    'POST /apps/app_1/libraries/dayjs/fetch': {
      status: 502,
      body: { code: 'library.unreachable', title: 'Unreachable', status: 502, detail: 'https://cdn.example answered 404.' },
    },
    'POST /apps/app_1/libraries/ulid/fetch': () => {
      there.add('ulid')
      return { body: { hash: 'ab', bytes: 7 } }
    },
  })
  await page.render(<AdminApp fetch={server.fetch} />)
  assert.equal(find(page.root, 'li', 'own')?.textContent?.includes('Fetch'), false)
  await page.click(find(page.root, 'button', 'Fetch all'))
  assert.deepEqual(
    server.sent.filter(({ method }) => method === 'POST').map(({ path }) => path),
    ['/apps/app_1/libraries/dayjs/fetch', '/apps/app_1/libraries/ulid/fetch'],
  )
  assert.match(page.root.textContent ?? '', /cdn\.example answered 404/)
  assert.match(find(page.root, 'li', 'ulid')?.textContent ?? '', /Stored/)
  assert.match(find(page.root, 'li', 'dayjs')?.textContent ?? '', /Missing/)
  await page.close()
})

test('an app without libraries has no such panel', async () => {
  const page = await openPage('http://steward.test/apps/app_1')
  const server = fakeServer({ ...answers, 'GET /apps/app_1/libraries': { body: { items: [] } } })
  await page.render(<AdminApp fetch={server.fetch} />)
  assert.ok(find(page.root, 'h1', 'Orders'))
  assert.doesNotMatch(page.root.textContent ?? '', /JavaScript libraries/)
  await page.close()
})
