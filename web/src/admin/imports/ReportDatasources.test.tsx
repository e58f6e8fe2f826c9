import assert from 'node:assert/strict'
import { test } from 'node:test'
import { find, openPage } from '../../lib/testing'
import { AdminApp } from '../AdminApp'
import { fakeServer } from '../testing'

const app = {
  id: 'app_1', slug: 'orders', name: 'Orders', isPublic: false, revision: 3, role: 'developer', release: null,
  workspace: { id: 'ws_1', name: 'Operations' }, pages: [], datasources: [],
}
const source = (name: string, queries: number, needs: readonly string[]) => ({ name, connector: 'rest', plugin: 'restapi-plugin', queries, needs })
const report = {
  pages: 1, widgets: 1, queries: 2, jsObjects: 0, unknown: [], warnings: [],
  datasources: [source('Complete', 1, []), source('Waiting', 1, ['url']), source('Spare', 0, ['url'])],
}

test('what no query uses is neither ready nor waiting', async () => {
  const page = await openPage('http://steward.test/apps/app_1?tab=report')
  const { fetch } = fakeServer({
    'GET /bootstrap': { body: { isSetUp: true, signUpOpen: false, user: { id: 'u', email: 'a@example.com', name: 'Ada', isOwner: false } } },
    'GET /workspaces': { body: { items: [{ id: 'ws_1', name: 'Operations', role: 'developer', revision: 1 }] } },
    'GET /apps/app_1': { body: app },
    'GET /apps/app_1/report': { body: { report, findings: [], widgetHosts: [] } },
    'GET /connectors': { body: { items: [{ kind: 'rest', label: 'REST', fields: [{ key: 'url', label: 'Address' }] }] } },
  })
  await page.render(<AdminApp fetch={fetch} />)
  const badge = (name: string) => find(page.root, 'li', name).querySelector('.ui-badge')?.textContent ?? null
  assert.deepEqual(['Complete', 'Waiting', 'Spare'].map(badge), ['Ready', 'Needs Address', null])
  await page.close()
})
