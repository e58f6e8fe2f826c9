import assert from 'node:assert/strict'
import { test } from 'node:test'
import { uploadLibrary } from './apps'
import { createClient } from './client'

interface Seen {
  readonly url: string
  readonly init: RequestInit
}

function clientAnswering(response: () => Response): { client: ReturnType<typeof createClient>; seen: Seen[]; signedOut: () => number } {
  const seen: Seen[] = []
  let count = 0
  const client = createClient({
    fetch: async (url, init) => {
      seen.push({ url: String(url), init: init ?? {} })
      return response()
    },
    onSignedOut: () => {
      count += 1
    },
  })
  return { client, seen, signedOut: () => count }
}

test('a value comes back and the request carries JSON to the API', async () => {
  const { client, seen } = clientAnswering(() => new Response('{"id":"ws_1"}', { status: 201 }))
  const result = await client.send<{ id: string }>('POST', '/workspaces', { body: { name: 'Ops' } })
  assert.deepEqual(result, { ok: true, value: { id: 'ws_1' } })
  assert.equal(seen[0]?.url, '/api/v1/workspaces')
  assert.equal(seen[0]?.init.body, '{"name":"Ops"}')
  assert.equal((seen[0]?.init.headers as Record<string, string>)['Content-Type'], 'application/json')
})

test('a change without a body still names the content type that the forgery check wants', async () => {
  const { client, seen } = clientAnswering(() => new Response(null, { status: 204 }))
  assert.deepEqual(await client.send('DELETE', '/session'), { ok: true, value: undefined })
  assert.equal((seen[0]?.init.headers as Record<string, string>)['Content-Type'], 'application/json')
})

test('a missing session is reported once and stays a problem', async () => {
  const { client, signedOut } = clientAnswering(() => new Response('{"code":"session.missing"}', { status: 401 }))
  const result = await client.send('GET', '/workspaces')
  assert.equal(result.ok, false)
  assert.equal(signedOut(), 1)
})

test('a refused sign-in is an answer, not the end of a session', async () => {
  const { client, signedOut } = clientAnswering(() => new Response('{"code":"session.refused"}', { status: 401 }))
  await client.send('POST', '/session', { body: {} })
  assert.equal(signedOut(), 0)
})

test('no answer becomes a problem with words', async () => {
  const client = createClient({ fetch: () => Promise.reject(new TypeError('network')), onSignedOut: () => undefined })
  const result = await client.send('GET', '/bootstrap')
  assert.equal(result.ok ? '' : result.problem.code, 'client.unreachable')
})

test('cancelling throws, so that nobody shows an error for it', async () => {
  const controller = new AbortController()
  const client = createClient({
    fetch: async () => {
      controller.abort()
      throw new DOMException('aborted', 'AbortError')
    },
    onSignedOut: () => undefined,
  })
  await assert.rejects(client.send('GET', '/bootstrap', { signal: controller.signal }))
})

test('a script is sent as it is', async () => {
  const { client, seen } = clientAnswering(() => new Response('{"hash":"ab","bytes":5}'))
  const file = new Blob(['var a'])
  assert.deepEqual(await uploadLibrary(client, 'app_1', '@a/b', file), { ok: true, value: { hash: 'ab', bytes: 5 } })
  assert.equal(seen[0]?.url, '/api/v1/apps/app_1/libraries/%40a%2Fb')
  assert.equal(seen[0]?.init.method, 'PUT')
  assert.equal(seen[0]?.init.body, file)
  assert.equal((seen[0]?.init.headers as Record<string, string>)['Content-Type'], 'text/javascript')
})
