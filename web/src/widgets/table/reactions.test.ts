import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openPage, widget } from '../../runtime/engine/testing'
import { widgetDefinitions } from '../definitions'
import type { WidgetProps } from '../definition'
import { isRecord } from '../values'

const rows = [{ id: 1, name: 'Ann' }, { id: 2, name: 'Bob' }, { id: 3, name: 'Cyd' }]

/** A table whose data is what an input says, as JSON. */
function open(properties: object = {}) {
  const input = widget('INPUT_WIDGET_V2', 'Data', { defaultText: JSON.stringify(rows), inputType: 'TEXT' })
  const node = widget('TABLE_WIDGET_V2', 'T', { tableData: '{{Data.text}}', defaultSelectedRowIndex: 0, ...properties })
  const out = widget('TEXT_WIDGET', 'Out', { text: '{{JSON.stringify(T.selectedRow)}}' })
  const page = openPage({ widgets: [input, node, out], options: { definitions: widgetDefinitions } })
  return {
    props: (): WidgetProps => page.props('T'),
    set: (changes: object) => page.engine.setMeta({ T: { ...changes } }),
    load: (data: readonly object[]) => page.engine.setMeta({ Data: { text: JSON.stringify(data) } }),
    selected: () => page.props('Out').text,
  }
}

test('without a primary key new rows bring back the default selection', () => {
  const page = open()
  page.set({ selectedRowIndex: 2 })
  page.load([...rows, { id: 4, name: 'Dan' }])
  assert.equal(page.props().selectedRowIndex, 0)
  assert.equal(page.selected(), JSON.stringify(rows[0]))
})

test('with a primary key the selected row is found again', () => {
  const page = open({ primaryColumnId: 'id' })
  page.set({ selectedRowIndex: 2 })
  page.load([{ id: 3, name: 'Cyd' }, { id: 1, name: 'Ann' }])
  assert.equal(page.props().selectedRowIndex, 0)
  assert.equal(page.selected(), JSON.stringify(rows[2]))
})

test('a selected row that is gone leaves nothing selected', () => {
  const page = open({ primaryColumnId: 'id' })
  page.set({ selectedRowIndex: 2 })
  page.load(rows.slice(0, 2))
  assert.equal(page.props().selectedRowIndex, -1)
})

test('several selected rows are found again', () => {
  const page = open({ primaryColumnId: 'id', multiRowSelection: true, defaultSelectedRowIndices: [] })
  page.set({ selectedRowIndices: [0, 2] })
  page.load([{ id: 9, name: 'New' }, ...rows])
  assert.deepEqual(page.props().selectedRowIndices, [1, 3])
})

test('the same rows again change nothing', () => {
  const page = open()
  page.set({ selectedRowIndex: 2, transientTableData: { 1: { name: 'B' } } })
  page.load([...rows].map((row) => ({ ...row })))
  assert.equal(page.props().selectedRowIndex, 2)
  assert.deepEqual(page.props().transientTableData, { 1: { name: 'B' } })
})

test('new rows end edits, the open editor and what was triggered', () => {
  const page = open()
  const editableCell = { column: 'name', index: 1, __originalIndex__: 1 }
  page.set({ transientTableData: { 1: { name: 'B' } }, updatedRowIndex: 1, triggeredRowIndex: 1, editableCell })
  page.load(rows.slice(1))
  const { transientTableData, updatedRowIndex, triggeredRowIndex, editableCell: cell } = page.props()
  assert.deepEqual([transientTableData, updatedRowIndex, triggeredRowIndex], [{}, -1, -1])
  assert.equal(isRecord(cell) && cell.index, -1)
})

test('filters stay with the same columns and go with others', () => {
  const page = open()
  const filters = [{ column: 'name', condition: 'contains', value: 'a' }]
  page.set({ filters })
  page.load(rows.slice(1))
  assert.deepEqual(page.props().filters, filters)
  page.load([{ id: 1, title: 'x' }])
  assert.deepEqual(page.props().filters, [])
})

test('pages that come by scrolling are kept up to a bound, and what is there stays', () => {
  const page = open({ infiniteScrollEnabled: true, topRow: 0, bottomRow: 16 })
  const total = () => (page.props().shownRows as { total: number }).total
  const pageOf = (first: number) => Array.from({ length: 4_000 }, (_, i) => ({ id: first + i, name: `n${i}` }))
  for (const number of [1, 2, 3, 4]) {
    page.set({ pageNo: number })
    page.load(pageOf(number * 10_000))
  }
  assert.deepEqual([total(), page.props().endOfData, page.props().isCutOff], [12_000, true, true])
  page.set({ pageNo: 1 })
  page.load(rows)
  assert.deepEqual([total(), page.props().isCutOff], [3, false])
})

test('pages that come by scrolling are added up, and a short one is the last', () => {
  const page = open({ infiniteScrollEnabled: true, topRow: 0, bottomRow: 16 })
  assert.equal((page.props().shownRows as { total: number }).total, 3)
  assert.equal(page.props().endOfData, false)
  page.set({ pageNo: 2 })
  page.load([{ id: 4, name: 'Dan' }])
  assert.equal((page.props().shownRows as { total: number }).total, 4)
  assert.equal(page.props().endOfData, true)
})
