import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { WidgetProps } from '../definition'
import { gatherPages } from './gather'

/** A list that is given page after page. */
function gathering() {
  const memory: Record<string, unknown> = {}
  let state: Record<string, unknown> = {}
  const load = (pageNo: number, count: number): WidgetProps => {
    const listData = Array.from({ length: count }, (_, i) => `${pageNo}-${i}`)
    const props = { ...state, listData, primaryKeys: listData, pageNo, infiniteScroll: true, serverSidePagination: true }
    state = { ...state, ...gatherPages.react(props, memory) }
    return state
  }
  return load
}

const lengths = ({ gathered, gatheredKeys }: WidgetProps) => [(gathered as unknown[]).length, (gatheredKeys as unknown[]).length]

test('pages are added up, and one without rows is the end', () => {
  const load = gathering()
  load(1, 3)
  assert.deepEqual(lengths(load(2, 2)), [5, 5])
  const { endOfData, isCutOff } = load(3, 0)
  assert.deepEqual([endOfData, isCutOff], [true, false])
})

test('no further page is kept beyond the bound of rows; the first page starts anew', () => {
  const load = gathering()
  load(1, 6_000)
  const full = load(2, 6_000)
  assert.deepEqual([lengths(full), full.endOfData, full.isCutOff], [[12_000, 12_000], true, true])
  assert.deepEqual(lengths(load(3, 6_000)), [12_000, 12_000])
  const fresh = load(1, 2)
  assert.deepEqual([lengths(fresh), fresh.endOfData, fresh.isCutOff], [[2, 2], false, false])
})

test('pages are bounded as rows are', () => {
  const load = gathering()
  for (let page = 1; page < 1_000; page += 1) assert.equal(load(page, 1).isCutOff, false)
  assert.equal(load(1_000, 1).isCutOff, true)
  assert.deepEqual(lengths(load(1_001, 1)), [1_000, 1_000])
})
