import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readAnswer } from './answers'

const read = (status: number, body: unknown) =>
  readAnswer({ kind: 'body', status, body: new Blob([typeof body === 'string' ? body : JSON.stringify(body)]) })

test('an answer has data and meta', async () => {
  const body = { data: [{ a: 1 }], meta: { ok: true, rows: 1, ms: 2, statusCode: 201, headers: { x: ['1'] } } }
  assert.deepEqual(await read(200, body), { ok: true, data: [{ a: 1 }], meta: { statusCode: 201, headers: { x: ['1'] } } })
})

test('a binary answer has one character per byte', async () => {
  const reply = await read(200, { data: 'AP8=', meta: { ok: true, binary: true } })
  assert.equal(reply.data, '\u0000\u00ff')
})

test('a problem document tells what the source said, or what we say', async () => {
  const problem = { title: 'Failed', detail: 'The query failed', status: 422, upstream: { message: 'duplicate key' } }
  assert.deepEqual(await read(422, problem), { ok: false, message: 'duplicate key', meta: { statusCode: 422 } })
  const plain = await read(403, { title: 'Forbidden' })
  assert.deepEqual(plain, { ok: false, message: 'Forbidden', meta: { statusCode: 403 } })
})

test('an answer that broke off is a failure, whatever came before', async () => {
  assert.equal((await read(200, '{"data":[{"a":1},')).ok, false)
  const late = { data: [1], meta: { ok: false, error: { code: 'query.timed_out', detail: 'Timed out' } } }
  assert.deepEqual(await read(200, late), { ok: false, message: 'Timed out', meta: {} })
  assert.equal((await read(502, 'bad gateway')).ok, false)
})
