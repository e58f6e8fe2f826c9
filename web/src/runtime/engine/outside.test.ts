import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { OutsideAnswer } from './host'
import { openPage } from './testing'

const answer: OutsideAnswer = {
  url: 'https://api.example/items', status: 201, statusText: 'Created', headers: [['x-made', 'yes']], body: new Blob(['{"id":7}']),
  type: 'cors', isRedirected: false,
}

function open(reply: () => OutsideAnswer | Promise<OutsideAnswer> = () => answer) {
  return openPage({ perform: (action) => (action.kind === 'fetch' ? reply() : undefined) })
}

async function said(page: ReturnType<typeof open>, code: string): Promise<unknown> {
  await page.run(`(async () => { ${code} })().then((text) => showAlert(String(text)), (error) => showAlert('refused ' + error.message))`)
  for (let i = 0; i < 5; i += 1) await page.settle()
  return page.alerts().at(-1)
}

test('a request is described to the page and its answer is a response', async () => {
  const page = open()
  const code = `const r = await fetch('https://api.example/items', { method: 'post', body: JSON.stringify({ a: 1 }),
    headers: { Authorization: 'Bearer x' }, credentials: 'include' })
    return [r.status, r.ok, r.url, r.headers.get('x-made'), (await r.json()).id].join()`
  assert.equal(await said(page, code), '201,true,https://api.example/items,yes,7')
  const asked = page.actions.find((action) => action.kind === 'fetch')
  assert.ok(asked?.kind === 'fetch')
  const { body, headers, ...rest } = asked.request
  assert.deepEqual(rest, { url: 'https://api.example/items', method: 'POST', mode: 'cors', redirect: 'follow' })
  assert.equal(Object.fromEntries(headers)['authorization'], 'Bearer x')
  assert.equal(await body?.text(), '{"a":1}')
})

test('contents that the code has itself need no network', async () => {
  const page = open()
  assert.equal(await said(page, "return (await fetch('data:text/csv;base64,YSxi')).text()"), 'a,b')
  assert.equal(await said(page, "return (await (await fetch('data:,Gr%C3%BC%C3%9Fe')).text())"), 'Grüße')
  assert.equal(page.actions.filter(({ kind }) => kind === 'fetch').length, 0)
})

test('what goes wrong is told to the code', async () => {
  const page = open(() => Promise.reject(new Error('This app may not call a.example')))
  assert.equal(await said(page, "return fetch('https://a.example')"), 'refused fetch failed. This app may not call a.example')
  assert.match(String(await said(page, "return fetch('/api/v1/session')")), /needs a whole address/)
  assert.match(String(await said(page, "return fetch('file:///etc/passwd')")), /Only https addresses/)
  assert.match(String(await said(page, "return fetch('https://a.example', { signal: AbortSignal.abort(new Error('gave up')) })")), /gave up/)
})

test('whoever gives up hears of it while the answer is on its way', async () => {
  const page = open(() => new Promise(() => undefined))
  const code = `const c = new AbortController(); const waiting = fetch('https://a.example', { signal: c.signal })
    await Promise.resolve(); c.abort(new Error('too slow')); return waiting`
  assert.equal(await said(page, code), 'refused too slow')
})

test('an answer that nobody may read says nothing', async () => {
  const page = open(() => ({ ...answer, status: 0, type: 'opaque', headers: [] }))
  const code = "const r = await fetch('https://a.example', { mode: 'no-cors' }); return [r.status, r.ok, r.type, await r.text()].join()"
  assert.equal(await said(page, code), '0,false,opaque,')
})

test('a download of a web address saves what is there, or leaves it to the browser', async () => {
  const saved = async (reply: () => OutsideAnswer | Promise<OutsideAnswer>) => {
    const page = open(reply)
    assert.equal(await said(page, "await download('https://api.example/items', 'items.json'); return 'done'"), 'done')
    const action = page.actions.find(({ kind }) => kind === 'download')
    assert.ok(action?.kind === 'download' && action.fileName === 'items.json')
    return typeof action.data === 'string' ? action.data : action.data.text()
  }
  assert.equal(await saved(() => answer), '{"id":7}')
  assert.equal(await saved(() => ({ ...answer, status: 404 })), 'https://api.example/items')
  assert.equal(await saved(() => Promise.reject(new Error('not allowed'))), 'https://api.example/items')
})
