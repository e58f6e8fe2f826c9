import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { StructureTable } from '../../api/types'
import { findTables, referencesOf, tableLabel } from './structure-search'

const column = (name: string): StructureTable['columns'][number] => ({
  name,
  type: 'integer',
  isNullable: false,
  hasDefault: false,
})

const orders: StructureTable = {
  schema: 'public',
  name: 'orders',
  kind: 'table',
  columns: [column('id'), column('customer_id')],
  primaryKey: ['id'],
  foreignKeys: [{ columns: ['customer_id'], table: 'customers', targetColumns: ['id'] }],
}
const log: StructureTable = { ...orders, schema: 'audit', name: 'log', columns: [column('at')], foreignKeys: [] }

test('a search looks at table and column names', () => {
  const names = (text: string): readonly string[] => findTables({ tables: [orders, log] }, text).map(({ name }) => name)
  assert.deepEqual(names(''), ['orders', 'log'])
  assert.deepEqual(names(' AUDIT.'), ['log'])
  assert.deepEqual(names('customer'), ['orders'])
  assert.deepEqual(names('nothing'), [])
})

test('the usual schema is left out of the label', () => {
  assert.equal(tableLabel(orders), 'orders')
  assert.equal(tableLabel(log), 'audit.log')
  assert.equal(tableLabel({ schema: null, name: 't' }), 't')
})

test('a foreign key names table and column', () => {
  assert.deepEqual(referencesOf(orders, 'customer_id'), ['customers.id'])
  assert.deepEqual(referencesOf(orders, 'id'), [])
})
