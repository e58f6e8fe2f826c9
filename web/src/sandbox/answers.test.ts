import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readAnswer } from './answers'

const read = (status: number, body: unknown) =>
  readAnswer({ kind: 'body', status, body: new Blob([typeof body === 'string' ? body : JSON.stringify(body)]) })

test('an answer has data and meta', async () => {
  const body = { data: [{ a: 1 }], meta: { ok: true, rows: 1, ms: 2, statusCode: 201, headers: { x: ['1'] } } }
  assert.deepEqual(await read(200, body), { ok: true, data: [{ a: 1 }], meta: { statusCode: '201 CREATED', headers: { x: ['1'] } } })
})

test('a binary answer has one character per byte', async () => {
  const reply = await read(200, { data: 'AP8=', meta: { ok: true, binary: true } })
  assert.equal(reply.data, '\u0000\u00ff')
})

test('a problem document tells what the source said, or what we say', async () => {
  const problem = { title: 'Failed', detail: 'The query failed', status: 422, upstream: { code: '23505', message: 'duplicate key' } }
  assert.deepEqual(await read(422, problem), { ok: false, message: 'duplicate key', meta: { statusCode: '23505' } })
  const plain = await read(403, { title: 'Forbidden' })
  assert.deepEqual(plain, { ok: false, message: 'Forbidden', meta: { statusCode: '403 FORBIDDEN' } })
})

test('what an API refuses with is data, and a message where it is a text', async () => {
  const meta = { ok: false, statusCode: 400, headers: { 'Content-Type': ['application/json'] } }
  const reply = await read(200, { data: { error: 'wrong password' }, meta })
  assert.deepEqual(reply, {
    ok: false,
    data: { error: 'wrong password' },
    message: undefined,
    problem: 'The API answered 400 BAD_REQUEST: {"error":"wrong password"}',
    meta: { statusCode: '400 BAD_REQUEST', headers: { 'Content-Type': ['application/json'] } },
  })
  const text = await read(200, { data: 'No such user', meta: { ok: false, statusCode: 599 } })
  assert.equal(text.ok, false)
  assert.equal('message' in text && text.message, 'No such user')
  assert.equal(text.meta.statusCode, '599')
})

test('an answer that broke off is a failure, whatever came before', async () => {
  assert.equal((await read(200, '{"data":[{"a":1},')).ok, false)
  const late = { data: [1], meta: { ok: false, error: { code: 'query.timed_out', detail: 'Timed out' } } }
  assert.deepEqual(await read(200, late), { ok: false, message: 'Timed out', meta: {} })
  assert.equal((await read(502, 'bad gateway')).ok, false)
})
