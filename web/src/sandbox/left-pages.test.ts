import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LeftPages } from './left-pages'

function pages() {
  const ended: string[] = []
  const times: (() => void)[] = []
  const left = new LeftPages(() => new Promise<void>((resolve) => times.push(resolve)))
  const add = (name: string, done: Promise<unknown> = new Promise(() => undefined)) => left.add(done, () => ended.push(name))
  return { ended, times, add }
}

test('a page ends when its code is done', async () => {
  const { ended, add } = pages()
  await add('a', Promise.resolve())
  assert.deepEqual(ended, ['a'])
})

test('a page whose code never ends, ends when its time is over', async () => {
  const { ended, times, add } = pages()
  const all = add('a')
  assert.deepEqual(ended, [])
  times[0]?.()
  await all
  assert.deepEqual(ended, ['a'])
})

test('of too many pages the oldest ends, once', async () => {
  const { ended, times, add } = pages()
  const all = ['a', 'b', 'c', 'd'].map((name) => add(name))
  assert.deepEqual(ended, ['a'])
  times.forEach((end) => end())
  await Promise.all(all)
  assert.deepEqual(ended, ['a', 'b', 'c', 'd'])
})
