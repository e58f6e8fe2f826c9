import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pageNumbers } from './page-numbers'

const shown = (page: number, pages: number, slots: number) => pageNumbers(page, pages, slots).map((number) => number ?? '…').join(' ')

test('all pages are offered where they fit', () => {
  assert.equal(shown(2, 4, 20), '1 2 3 4')
  assert.equal(shown(9, 9, 20), '1 2 3 4 5 6 7 8 9')
  assert.equal(shown(1, 3, 3), '1 2 3')
})

test('more pages than fit leave gaps', () => {
  assert.equal(shown(1, 20, 7), '1 2 3 4 5 … 20')
  assert.equal(shown(4, 20, 7), '1 2 3 4 5 … 20')
  assert.equal(shown(5, 20, 7), '1 … 4 5 6 … 20')
  assert.equal(shown(10, 20, 20), '1 … 8 9 10 11 12 … 20')
  assert.equal(shown(17, 20, 7), '1 … 16 17 18 19 20')
  assert.equal(shown(20, 20, 5), '1 … 18 19 20')
  assert.equal(shown(4, 6, 5), '1 … 4 5 6')
})

test('the open page is always among them, and none are offered without room', () => {
  for (let pages = 1; pages < 30; pages += 1) {
    for (let page = 1; page <= pages; page += 1) {
      for (const slots of [5, 6, 7, 8, 9]) {
        const numbers = pageNumbers(page, pages, slots)
        assert.ok(numbers.includes(page) && numbers.length <= slots, `${page} of ${pages} in ${slots}: ${numbers.join()}`)
      }
    }
  }
  assert.equal(shown(3, 10, 4), '')
})
