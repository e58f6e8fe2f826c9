import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hasNext, pageOfIndex, pagingOf } from './paging'

const items = (count: number) => Array.from({ length: count }, (_, i) => i)

test('without more items than fit there is no pager', () => {
  const { isShown, fitting, pages } = pagingOf({ listData: items(3) }, 330, 100, 0)
  assert.deepEqual([isShown, fitting, pages], [false, 3, 1])
})

test('the pager takes its room from the rows', () => {
  const { isShown, fitting, pages, page } = pagingOf({ listData: items(7), pageNo: 2 }, 330, 100, 0)
  assert.deepEqual([isShown, fitting, pages, page], [true, 2, 4, 2])
})

test('a page that is gone is the last one', () => {
  assert.equal(pagingOf({ listData: items(7), pageNo: 9 }, 330, 100, 0).page, 4)
})

test('a list that the server pages knows its end only from the total', () => {
  const open = pagingOf({ listData: items(2), serverSidePagination: true, pageNo: 9 }, 330, 100, 0)
  assert.deepEqual([open.isShown, open.pages, open.page, open.fitting], [true, undefined, 9, 2])
  assert.equal(pagingOf({ listData: items(2), serverSidePagination: true, totalRecordsCount: 5 }, 330, 100, 0).pages, 3)
})

test('a list without end has no pager', () => {
  assert.equal(pagingOf({ listData: items(70), infiniteScroll: true }, 330, 100, 0).isShown, false)
})

test('an item stands on the page that its place gives', () => {
  assert.deepEqual([0, 2, 3, 7].map((index) => pageOfIndex(index, 3)), [1, 1, 2, 3])
})

test('the last row has no gap behind it, and rows may overlap', () => {
  const fitting = (count: number, height: number, gap: number) => pagingOf({ listData: items(count) }, height, 100, gap).fitting
  assert.equal(fitting(3, 320, 10), 3)
  assert.equal(fitting(4, 360, 10), 3)
  assert.equal(fitting(4, 320, -20), 3)
})

test('without a total there is a next page until one comes without items', () => {
  const props = { listData: items(2), serverSidePagination: true, pageNo: 3 }
  assert.equal(hasNext(pagingOf(props, 330, 100, 0), 2), true)
  assert.equal(hasNext(pagingOf(props, 330, 100, 0), 0), false)
  assert.equal(hasNext(pagingOf({ ...props, totalRecordsCount: 9 }, 330, 100, 0), 0), true)
})
