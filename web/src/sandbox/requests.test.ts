import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Requests } from './requests'

test('each request gets its own answer, once, and those left over get none', async () => {
  const requests = new Requests<string>('none')
  const sent: number[] = []
  const answers = [1, 2, 3].map(() => requests.open((id) => sent.push(id)))
  requests.settle(sent[1] ?? 0, 'second')
  requests.settle(sent[1] ?? 0, 'again')
  requests.settle(99, 'nobody')
  requests.dropAll()
  assert.deepEqual(await Promise.all(answers), ['none', 'second', 'none'])
})
