import assert from 'node:assert/strict'
import { test } from 'node:test'
import { jsObject, openPage, query, widget } from './testing'
import { readableMessage } from './undefined-reads'

const chrome = (member: string) => new TypeError(`Cannot read properties of undefined (reading '${member}')`)
const page: Readonly<Record<string, unknown>> = { Orders: { data: undefined, isLoading: false }, Table1: { selectedRow: {} } }
const said = (error: unknown, ...reads: readonly string[]) =>
  readableMessage(error, reads.map((chain) => chain.split('.')), (name) => page[name])

test('the part that is nothing is named, a query with advice', () => {
  assert.match(said(chrome('address'), 'Table1.selectedRow.customer.address'), /: Table1\.selectedRow\.customer has no value$/)
  assert.match(said(chrome('length'), 'Orders.data.length', 'Table1.selectedRow.length'), /: Orders\.data has no value\. Has Orders been run\?$/)
  assert.match(said(chrome('id'), 'Table1.selectedRow.a.id', 'Table1.selectedRow.b.id'), /: Table1\.selectedRow\.a or Table1\.selectedRow\.b has no value$/)
})

test('so it is in the words of other browsers', () => {
  assert.match(said(new TypeError('can\'t access property "length", Orders.data is undefined'), 'Orders.data.length'), /Has Orders been run/)
  assert.match(said(new TypeError("undefined is not an object (evaluating 'Orders.data.length')"), 'Orders.data.length'), /Has Orders been run/)
})

test('what can not be told is left as it is', () => {
  for (const chain of ['row.id', 'Table1.selectedRow.id', 'Other.thing']) {
    assert.equal(said(chrome('id'), chain), "Cannot read properties of undefined (reading 'id')")
  }
  assert.equal(said(new Error('mine'), 'Orders.data.mine'), 'mine')
})

test('a developer finds it among the problems of the page', () => {
  const opened = openPage({
    widgets: [widget('TEXT', 'T', { text: '{{Q.data.rows.length}}' }), widget('TEXT', 'U', { text: '{{JS1.find()}}' })],
    queries: [query('Q')],
    jsObjects: [jsObject('JS1', 'export default { find() { return T.missing.title } }')],
  })
  const problems = opened.engine.problems().map(({ place, message }) => `${place} ${message}`)
  assert.match(problems.find((problem) => problem.startsWith('T.text')) ?? '', /Q\.data has no value\. Has Q been run\?/)
})
