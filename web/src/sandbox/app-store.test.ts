import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AppStore } from './app-store'

function memoryStorage() {
  const texts = new Map<string, string>()
  return {
    texts,
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, value: string) => void texts.set(key, value),
    removeItem: (key: string) => void texts.delete(key),
  }
}

test('persistent values outlive the visit, others do not', () => {
  const storage = memoryStorage()
  const store = new AppStore('k', storage)
  store.apply([
    { kind: 'set', key: 'a', value: { b: 1 }, persists: true },
    { kind: 'set', key: 'c', value: 2, persists: false },
  ])
  assert.deepEqual(store.content(), { a: { b: 1 }, c: 2 })
  assert.deepEqual(new AppStore('k', storage).content(), { a: { b: 1 } })
  assert.deepEqual(new AppStore('other', storage).content(), {})
  store.apply([{ kind: 'remove', key: 'a' }])
  assert.deepEqual(new AppStore('k', storage).content(), {})
})

test('a full storage is no reason to lose the present value', () => {
  const storage = {
    ...memoryStorage(),
    setItem: () => {
      throw new Error('full')
    },
  }
  const store = new AppStore('k', storage)
  assert.equal(store.apply([{ kind: 'set', key: 'a', value: 1, persists: true }]), false)
  assert.deepEqual(store.content(), { a: 1 })
})

test('what is not JSON is forgotten', () => {
  const storage = memoryStorage()
  storage.texts.set('k', '{broken')
  assert.deepEqual(new AppStore('k', storage).content(), {})
})

test('tabs keep what others stored, and see their own values', () => {
  const storage = memoryStorage()
  const [first, second] = [new AppStore('k', storage), new AppStore('k', storage)]
  const set = (key: string, value: unknown, persists = true) => [{ kind: 'set', key, value, persists }] as const
  first.apply(set('token', 'abc'))
  second.apply(set('draft', 1))
  first.apply(set('own', 2, false))
  assert.deepEqual(new AppStore('k', storage).content(), { token: 'abc', draft: 1 })
  assert.deepEqual([first.content(), second.content()], [{ token: 'abc', own: 2 }, { draft: 1 }])
  first.apply([{ kind: 'remove', key: 'draft' }, ...set('token', 'def')])
  assert.deepEqual(new AppStore('k', storage).content(), { token: 'def' })
  assert.deepEqual(second.content(), { draft: 1 })
  second.apply([{ kind: 'clear' }, ...set('new', 3)])
  assert.deepEqual(new AppStore('k', storage).content(), { new: 3 })
})

test('what had no room does not keep later values from being stored', () => {
  const texts = memoryStorage()
  const storage = {
    ...texts,
    setItem: (key: string, value: string) => {
      if (value.length > 40) throw new Error('full')
      texts.setItem(key, value)
    },
  }
  const store = new AppStore('k', storage)
  const set = (key: string, value: string) => store.apply([{ kind: 'set', key, value, persists: true }])
  assert.deepEqual([set('a', 'short'), set('b', 'long'.repeat(20)), set('c', 'short')], [true, false, true])
  assert.deepEqual(new AppStore('k', storage).content(), { a: 'short', c: 'short' })
  texts.setItem('k', '{broken')
  assert.equal(set('d', 'short'), true)
  assert.deepEqual(new AppStore('k', storage).content(), { d: 'short' })
})

test('others hear what one writes, until they end', () => {
  const store = new AppStore('k', memoryStorage())
  const heard: string[] = []
  const listeners = ['a', 'b'].map((name) => (changes: readonly unknown[]) => void heard.push(`${name} ${changes.length}`))
  const ends = listeners.map((listener) => store.subscribe(listener))
  store.apply([{ kind: 'set', key: 'x', value: 1, persists: true }], listeners[0])
  ends[1]?.()
  store.apply([{ kind: 'clear' }])
  assert.deepEqual(heard, ['b 1', 'a 1'])
})
