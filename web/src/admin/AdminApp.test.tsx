import assert from 'node:assert/strict'
import { test } from 'node:test'
import { field, find, openPage } from '../lib/testing'
import type { TestPage } from '../lib/testing'
import { AdminApp } from './AdminApp'
import { fakeServer } from './testing'

const user = { id: 'usr_1', email: 'ada@example.com', name: 'Ada', isOwner: true }
const workspace = { id: 'ws_1', name: 'Operations', role: 'administrator', revision: 1 }
const app = {
  id: 'app_1', slug: 'orders', name: 'Orders', isPublic: false, revision: 3, role: 'administrator', release: null, pages: 2,
}
const inside = {
  'GET /workspaces': { body: { items: [workspace] } },
  'GET /workspaces/ws_1/apps': { body: { items: [app] } },
}
const signedIn = { 'GET /bootstrap': { body: { isSetUp: true, signUpOpen: false, user } } }
const signedOut = { 'GET /bootstrap': { body: { isSetUp: true, signUpOpen: false, user: null } } }
const fresh = { 'GET /bootstrap': { body: { isSetUp: false, signUpOpen: false, user: null } } }

function submit(page: TestPage): Promise<void> {
  const form = page.root.querySelector('form')
  return page.act(() => void form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })))
}

test('a signed-out person signs in and comes back to where they were going', async () => {
  const page = await openPage('http://steward.test/workspaces/ws_1?x=1')
  const server = fakeServer({ ...signedOut, ...inside, 'POST /session': { body: { user } } })
  await page.render(<AdminApp fetch={server.fetch} />)
  assert.equal(window.location.pathname, '/sign-in')
  await page.type(field(page.root, 'E-mail'), 'ada@example.com')
  await page.type(field(page.root, 'Password'), 'correct horse battery')
  await submit(page)
  assert.equal(window.location.pathname + window.location.search, '/workspaces/ws_1?x=1')
  assert.ok(find(page.root, 'h1', 'Apps'))
  assert.ok(find(page.root, 'article', 'Orders'))
  await page.close()
})

test('who has signed in in another tab goes on to where they were going', async () => {
  const page = await openPage(`http://steward.test/sign-in?return=${encodeURIComponent('/workspaces/ws_1?x=1#top')}`)
  const server = fakeServer({ ...signedIn, ...inside })
  await page.render(<AdminApp fetch={server.fetch} />)
  assert.equal(window.location.href, 'http://steward.test/workspaces/ws_1?x=1#top')
  await page.close()
})

test('a refused sign-in stays on the page with the reason', async () => {
  const page = await openPage('http://steward.test/sign-in')
  const refused = { code: 'session.refused', title: 'Refused', detail: 'The address or the password is wrong.' }
  const server = fakeServer({ ...signedOut, 'POST /session': { status: 401, body: refused } })
  await page.render(<AdminApp fetch={server.fetch} />)
  await page.type(field(page.root, 'E-mail'), 'ada@example.com')
  await page.type(field(page.root, 'Password'), 'wrong')
  await submit(page)
  assert.equal(window.location.pathname, '/sign-in')
  assert.match(page.root.querySelector('[role=alert]')?.textContent ?? '', /The address or the password is wrong/)
  await page.close()
})

test('signing in never leads to another site', async () => {
  const page = await openPage('http://steward.test/sign-in?return=%2F%2Fevil.example')
  const server = fakeServer({ ...signedOut, ...inside, 'POST /session': { body: { user } } })
  await page.render(<AdminApp fetch={server.fetch} />)
  await page.type(field(page.root, 'E-mail'), 'ada@example.com')
  await page.type(field(page.root, 'Password'), 'correct horse battery')
  await submit(page)
  assert.equal(window.location.href, 'http://steward.test/workspaces/ws_1')
  await page.close()
})

test('a session that ends in the middle leads to signing in again', async () => {
  const page = await openPage('http://steward.test/workspaces/ws_1')
  const over = { status: 401, body: { code: 'session.missing', title: 'Sign in', detail: 'There is no session.' } }
  const server = fakeServer({ ...signedIn, ...inside, 'GET /workspaces/ws_1/apps': over })
  await page.render(<AdminApp fetch={server.fetch} />)
  assert.equal(window.location.pathname, '/sign-in')
  assert.equal(new URLSearchParams(window.location.search).get('return'), '/workspaces/ws_1')
  assert.match(page.root.textContent ?? '', /You are signed out/)
  await page.close()
})

test('a fresh instance without the token explains where the link is', async () => {
  const page = await openPage('http://steward.test/')
  await page.render(<AdminApp fetch={fakeServer(fresh).fetch} />)
  assert.equal(window.location.pathname, '/setup')
  assert.match(page.root.textContent ?? '', /one-time link/)
  assert.equal(page.root.querySelector('form'), null)
  await page.close()
})

test('the owner claims a fresh instance with the token of the link', async () => {
  const page = await openPage('http://steward.test/setup#token=t0ken')
  const server = fakeServer({ ...fresh, ...inside, 'POST /setup': { status: 201, body: { user } } })
  await page.render(<AdminApp fetch={server.fetch} />)
  await page.type(field(page.root, 'Your name'), ' Ada ')
  await page.type(field(page.root, 'E-mail'), 'ada@example.com')
  await page.type(field(page.root, 'Password'), 'too short')
  await submit(page)
  assert.ok(!server.sent.some(({ path }) => path === '/setup'))
  await page.type(field(page.root, 'Password'), 'correct horse battery')
  await submit(page)
  const claim = server.sent.find(({ path }) => path === '/setup')
  assert.deepEqual(claim?.body, {
    token: 't0ken', name: 'Ada', email: 'ada@example.com', password: 'correct horse battery',
  })
  assert.equal(window.location.href, 'http://steward.test/workspaces/ws_1')
  await page.close()
})

test('a page names the window and takes the focus', async () => {
  const page = await openPage('http://steward.test/workspaces/ws_1')
  await page.render(<AdminApp fetch={fakeServer({ ...signedIn, ...inside }).fetch} />)
  assert.equal(document.title, 'Apps · Steward')
  assert.equal(document.activeElement?.tagName, 'H1')
  await page.close()
})
