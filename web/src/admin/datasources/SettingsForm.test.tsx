import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ConnectorManifest, DatasourceDetail } from '../../api/types'
import { field, find, openPage } from '../../lib/testing'
import type { TestPage } from '../../lib/testing'
import { RouterProvider } from '../../lib/router/Router'
import { SessionProvider } from '../session'
import { fakeServer } from '../testing'
import type { FakeAnswers, FakeServer } from '../testing'
import { EnvironmentSettings } from './EnvironmentSettings'

const plain = { isRequired: false, isSecret: false, options: [] }
const manifest: ConnectorManifest = {
  kind: 'postgres',
  label: 'PostgreSQL',
  hasStructure: true,
  fields: [
    { ...plain, key: 'host', label: 'Host', control: 'text', isRequired: true },
    { ...plain, key: 'password', label: 'Password', control: 'secret', isSecret: true },
  ],
}
const stored: DatasourceDetail = {
  id: 'ds_1',
  name: 'orders-db',
  connector: 'postgres',
  plugin: 'postgres-plugin',
  revision: 4,
  environments: [
    { id: 'env_1', name: 'production', isConfigured: true, settings: { host: 'db' }, secretsSet: ['password'] },
  ],
}

async function open(answers: FakeAnswers): Promise<{ page: TestPage; server: FakeServer; reloads: () => number }> {
  const page = await openPage()
  const server = fakeServer({
    'GET /bootstrap': { body: { isSetUp: true, signUpOpen: false, user: null } },
    ...answers,
  })
  let count = 0
  await page.render(
    <RouterProvider>
      <SessionProvider fetch={server.fetch}>
        <EnvironmentSettings
          datasource={stored}
          manifest={manifest}
          onSaved={() => undefined}
          onReload={() => (count += 1)}
        />
      </SessionProvider>
    </RouterProvider>,
  )
  return { page, server, reloads: () => count }
}

function submit(page: TestPage): Promise<void> {
  const form = page.root.querySelector('form')
  return page.act(() => void form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })))
}

test('a stored secret is never on the page and stays unless it is replaced', async () => {
  const { page, server } = await open({ 'PUT /datasources/ds_1/settings': { body: { ...stored, revision: 5 } } })
  assert.equal(field(page.root, 'Password').value, '')
  assert.match(page.root.textContent ?? '', /Stored/)
  await page.type(field(page.root, 'Host'), 'db2')
  await submit(page)
  const { body } = server.sent[server.sent.length - 1] ?? {}
  assert.deepEqual(body, { environment: 'env_1', settings: { host: 'db2' }, revision: 4 })
  await page.close()
})

test('a new secret is sent and forgotten by the page', async () => {
  const { page, server } = await open({ 'PUT /datasources/ds_1/settings': { body: { ...stored, revision: 5 } } })
  await page.type(field(page.root, 'Password'), 's3cret')
  await submit(page)
  const { body } = server.sent[server.sent.length - 1] ?? {}
  assert.deepEqual(body, { environment: 'env_1', settings: { host: 'db', password: 's3cret' }, revision: 4 })
  assert.equal(field(page.root, 'Password').value, '')
  await page.close()
})

test('an incomplete form is not sent and says what is missing', async () => {
  const { page, server } = await open({})
  await page.type(field(page.root, 'Host'), ' ')
  const before = server.sent.length
  await submit(page)
  assert.equal(server.sent.length, before)
  assert.equal(field(page.root, 'Host').getAttribute('aria-invalid'), 'true')
  await page.close()
})

test('a change that came too late offers to reload', async () => {
  const stale = { status: 409, body: { code: 'revision.stale', title: 'Stale', detail: 'x', currentRevision: 9 } }
  const { page, reloads } = await open({ 'PUT /datasources/ds_1/settings': stale })
  await submit(page)
  assert.match(page.root.querySelector('[role=alert]')?.textContent ?? '', /Somebody else changed this/)
  await page.click(find(page.root, 'button', 'Reload'))
  assert.equal(reloads(), 1)
  await page.close()
})

test('a failed connection test shows the step and the words of the far side', async () => {
  const refused = {
    code: 'datasource.refused',
    title: 'Refused',
    detail: 'The password was not accepted.',
    upstream: { step: 'authenticate', code: '28P01', message: 'password authentication failed' },
  }
  const { page, server } = await open({ 'POST /datasources/ds_1/test': { status: 502, body: refused } })
  await page.click(find(page.root, 'button', 'Test connection'))
  assert.deepEqual(server.sent[server.sent.length - 1]?.body, { environment: 'env_1', settings: { host: 'db' } })
  assert.match(find(page.root, 'li', 'Sign in').className, /failed/)
  assert.match(find(page.root, 'li', 'Set up encryption').className, /passed/)
  assert.match(page.root.textContent ?? '', /password authentication failed/)
  await page.close()
})
