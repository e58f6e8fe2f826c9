import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LeftPages } from './left-pages'

function pages() {
  const ended: string[] = []
  const times = new Set<() => void>()
  const left = new LeftPages((_, body) => {
    times.add(body)
    return () => void times.delete(body)
  })
  const add = (name: string, done: Promise<unknown> = new Promise(() => undefined)) => void left.add(done, () => ended.push(name))
  return { ended, times, add }
}

test('a page ends when its code is done, and nothing of it waits any more', async () => {
  const { ended, times, add } = pages()
  const done = Promise.resolve()
  add('a', done)
  assert.deepEqual(ended, [])
  await done
  assert.deepEqual(ended, ['a'])
  assert.equal(times.size, 0)
})

test('a page whose code never ends, ends when its time is over', () => {
  const { ended, times, add } = pages()
  add('a')
  assert.deepEqual(ended, [])
  times.forEach((end) => end())
  assert.deepEqual(ended, ['a'])
})

test('of too many pages the oldest ends, once', () => {
  const { ended, times, add } = pages()
  for (const name of ['a', 'b', 'c', 'd']) add(name)
  assert.deepEqual(ended, ['a'])
  times.forEach((end) => end())
  assert.deepEqual(ended, ['a', 'b', 'c', 'd'])
})
