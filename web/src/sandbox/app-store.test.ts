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
