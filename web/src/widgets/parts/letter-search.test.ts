import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LetterSearch } from './letter-search'

const titles = ['Mr', 'Mrs', 'Madame', 'Dr', 'Dr med', 'Ádám', 'Mr B', 'Mr C']

/** Places that keys lead to, one after another, `wait` milliseconds apart. */
function walk(keys: readonly string[], { from = 0, wait = 100, labels = titles } = {}): readonly (number | undefined)[] {
  const search = new LetterSearch()
  let active = from
  return keys.map((key, place) => {
    const event = { key, timeStamp: 5000 + place * wait, altKey: false, ctrlKey: false, metaKey: false }
    const target = search.target(event, { count: labels.length, labelAt: (at) => labels[at] ?? '', active })
    active = target ?? active
    return target
  })
}

test('letters that follow each other fast count together', () => {
  assert.deepEqual(walk([...'Mad']), [1, 2, 2])
  assert.deepEqual(walk([...'dr m'], { from: 4 }), [3, 3, 4, 4])
  assert.deepEqual(walk(['Á']), [5])
})

test('letters after a pause begin anew', () => {
  assert.deepEqual(walk(['m', 'd'], { wait: 800 }), [1, 3])
})

test('the same letter again and again goes on to the next entry, and around', () => {
  assert.deepEqual(walk([...'ddd'], { from: 0 }), [3, 4, 3])
})

test('a space belongs to letters before it, and alone to the list', () => {
  assert.deepEqual(walk([...'mr c']), [1, 1, 6, 7])
  assert.deepEqual(walk([' ']), [undefined])
  assert.deepEqual(walk(['m', ' '], { wait: 800 }), [1, undefined])
})

test('another key ends the search, and Shift does not', () => {
  assert.deepEqual(walk(['m', 'ArrowDown', ' ']), [1, undefined, undefined])
  assert.deepEqual(walk(['m', 'Shift', 'a']), [1, undefined, 2])
})

test('what nothing begins with leaves the place', () => {
  assert.deepEqual(walk(['x', 'y']), [0, 0])
  assert.deepEqual(walk(['m'], { labels: [], from: -1 }), [-1])
})
