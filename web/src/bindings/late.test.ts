import assert from 'node:assert/strict'
import { test } from 'node:test'
import { copied, withLate, withMarks } from './late'
import { withValueAt } from './path'

function counted() {
  const count = { reads: 0 }
  const record = withLate({ id: 'a', list: [0] }, 'list', 'mark', () => {
    count.reads += 1
    return [1, 2]
  })
  return { count, record }
}

test('a late property is computed when it is read, and looks like any other', () => {
  const { count, record } = counted()
  assert.deepEqual(Object.keys(record), ['id', 'list'])
  assert.equal(count.reads, 0)
  assert.deepEqual(record.list, [1, 2])
  assert.equal(JSON.stringify(record), '{"id":"a","list":[1,2]}')
  assert.equal(count.reads, 2)
})

test('copies, marks and changes beside it compute nothing', () => {
  const { count, record } = counted()
  const copy = copied(record)
  const changed = withValueAt({ columns: { a: record } }, ['columns', 'a', 'id'], 'b') as { columns: { a: Record<string, unknown> } }
  assert.deepEqual(withMarks(copy), { id: 'a', list: 'mark' })
  assert.deepEqual(withMarks(changed.columns.a), { id: 'b', list: 'mark' })
  assert.equal(count.reads, 0)
  assert.deepEqual([copy.list, changed.columns.a.list], [[1, 2], [1, 2]])
})

test('a value set over it stays', () => {
  const { count, record } = counted()
  const changed = withValueAt(record, ['list'], [9]) as Record<string, unknown>
  assert.deepEqual([changed.list, copied(changed).list, count.reads], [[9], [9], 0])
})

test('records without any are themselves', () => {
  const record = { id: 1 }
  assert.equal(withMarks(record), record)
  assert.deepEqual(copied(record), record)
})
