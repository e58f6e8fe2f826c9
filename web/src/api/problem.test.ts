import assert from 'node:assert/strict'
import { test } from 'node:test'
import { problemFrom } from './problem'

test('a problem document keeps its words, place and upstream answer', () => {
  const body = {
    type: 'about:blank',
    title: 'The datasource refused',
    status: 502,
    detail: 'The database did not accept the password.',
    code: 'datasource.refused',
    hint: 'Check the user name and the password.',
    place: 'password',
    requestID: 'req_1',
    upstream: { step: 'authenticate', code: '28P01', message: 'password authentication failed' },
  }
  const problem = problemFrom(502, body, 'header', '7')
  assert.equal(problem.code, 'datasource.refused')
  assert.equal(problem.title, body.title)
  assert.equal(problem.detail, body.detail)
  assert.equal(problem.hint, body.hint)
  assert.equal(problem.requestID, 'req_1')
  assert.equal(problem.retryAfter, 7)
  assert.deepEqual(problem.upstream, body.upstream)
})

test('an answer that is no problem document still gets words and the request id of the header', () => {
  for (const body of [undefined, null, 'Bad gateway', [], 7, { code: 5, title: {} }]) {
    const problem = problemFrom(503, body, 'req_2', null)
    assert.equal(problem.code, 'client.unexpected_answer')
    assert.equal(problem.title, 'The server is not ready')
    assert.equal(problem.requestID, 'req_2')
  }
})

test('the current revision of a stale change survives', () => {
  assert.equal(problemFrom(409, { code: 'revision.stale', currentRevision: 4 }, null, null).currentRevision, 4)
})
