import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readMessage } from './messages'

test('a query may say which page it is run for', () => {
  const query = { type: 'query', id: 1, queryID: 'q', slots: {}, timeout: 5, isAutomatic: false }
  assert.deepEqual(readMessage({ ...query, page: 'prev' }), { ...query, page: 'prev' })
  assert.deepEqual(readMessage({ ...query, page: 'https://evil.example' }), query)
})

test('sound messages pass', () => {
  const alert = { type: 'act', id: 1, action: { kind: 'alert', message: 'hi', style: 'success' } }
  assert.deepEqual(readMessage(alert), alert)
  const patch = { type: 'patch', sequence: 3, widgets: { Text1: { text: 'a' } } }
  assert.deepEqual(readMessage(patch), patch)
  const query = { type: 'query', id: 2, queryID: 'q', slots: { s0: [1] }, timeout: 10_000, isAutomatic: true }
  assert.deepEqual(readMessage(query), query)
})

test('anything else gets no answer', () => {
  const refused: readonly unknown[] = [
    undefined,
    null,
    'ready',
    [],
    {},
    { type: 'eval', code: '1' },
    { type: 'act', id: 0, action: { kind: 'alert', message: 'x' } },
    { type: 'act', id: 1, action: { kind: 'sendCookies' } },
    { type: 'act', id: 1, action: { kind: 'navigate', target: 5, params: {} } },
    { type: 'act', id: 1, action: { kind: 'download', data: {}, fileName: 'a' } },
    { type: 'patch', sequence: '1', widgets: {} },
    { type: 'patch', sequence: 1, widgets: { Text1: 5 } },
    { type: 'query', id: 1, queryID: 5, slots: {} },
  ]
  for (const message of refused) assert.equal(readMessage(message), undefined, JSON.stringify(message))
})

test('a request keeps what can be sent without a name or a right', () => {
  const request = (value: unknown) => {
    const message = readMessage({ type: 'act', id: 1, action: { kind: 'fetch', request: value } })
    return message?.type === 'act' && message.action.kind === 'fetch' ? message.action.request : undefined
  }
  const sound = { url: 'https://a.example/x', method: 'POST', headers: [['a', 'b'], [1, 2], 'c'], mode: 'navigate', redirect: 'x', credentials: 'include' }
  assert.deepEqual(request(sound), { url: sound.url, method: 'POST', headers: [['a', 'b']], mode: 'cors', redirect: 'follow' })
  for (const url of ['file:///etc/passwd', '/api/v1/session', 'javascript:1', 5]) assert.equal(request({ ...sound, url }), undefined)
  assert.equal(request({ ...sound, method: 'GET /x' }), undefined)
  assert.equal(request({ ...sound, headers: {} }), undefined)
})

test('texts are cut, unknown parts dropped, numbers bounded', () => {
  const alert = readMessage({ type: 'act', id: 1, action: { kind: 'alert', message: 'x'.repeat(20_000), style: 'loud', more: 1 } })
  assert.deepEqual(alert, { type: 'act', id: 1, action: { kind: 'alert', message: 'x'.repeat(10_000), style: 'default' } })
  const query = readMessage({ type: 'query', id: 1, queryID: 'q', slots: {}, timeout: Number.POSITIVE_INFINITY })
  assert.deepEqual(query, { type: 'query', id: 1, queryID: 'q', slots: {}, timeout: 600_000, isAutomatic: false })
  const navigation = readMessage({
    type: 'act',
    id: 1,
    action: { kind: 'navigate', target: 'Home', params: { a: 'b', c: {} }, mode: 'PARENT' },
  })
  assert.deepEqual(navigation, {
    type: 'act',
    id: 1,
    action: { kind: 'navigate', target: 'Home', params: { a: 'b' }, mode: 'SAME_WINDOW' },
  })
  const problems = readMessage({ type: 'problems', problems: [{ place: 'a', kind: 'event', message: 'm', count: 2 }, 5, { kind: 'x' }] })
  assert.deepEqual(problems, { type: 'problems', problems: [{ place: 'a', kind: 'event', message: 'm', count: 2 }] })
})
