import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pagingOf } from './paging'

const items = (count: number) => Array.from({ length: count }, (_, i) => i)

test('without more items than fit there is no pager', () => {
  const { isShown, fitting, pages } = pagingOf({ listData: items(3) }, 330, 100)
  assert.deepEqual([isShown, fitting, pages], [false, 3, 1])
})

test('the pager takes its room from the rows', () => {
  const { isShown, fitting, pages, page } = pagingOf({ listData: items(7), pageNo: 2 }, 330, 100)
  assert.deepEqual([isShown, fitting, pages, page], [true, 2, 4, 2])
})

test('a list that the server pages knows its end only from the total', () => {
  const open = pagingOf({ listData: items(2), serverSidePagination: true, pageSize: 2 }, 330, 100)
  assert.deepEqual([open.isShown, open.pages], [true, undefined])
  assert.equal(pagingOf({ listData: items(2), serverSidePagination: true, pageSize: 2, totalRecordsCount: 5 }, 330, 100).pages, 3)
})
