import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { WidgetDefinition } from '../../widgets/definition'
import { openPage, testDefinitions, widget } from './testing'

let reads = 0

/** Rows that stay inside, a lazy view of them, and a choice that returns to the first row when the rows are others. */
const rows: WidgetDefinition = {
  type: 'ROWS',
  label: 'Rows',
  properties: { data: { kind: 'array', default: [] } },
  meta: { chosen: 0 },
  derived: {
    doubled: {
      from: ['data'],
      isLazy: true,
      compute: ({ data }) => {
        reads += 1
        return (data as readonly number[]).map((item) => item * 2)
      },
    },
    first: { from: ['data', 'chosen'], compute: ({ data, chosen }) => (data as readonly number[])[chosen as number] },
  },
  internal: ['data', 'doubled'],
  answers: { slice: ({ data }, request) => (data as readonly number[]).slice(0, request as number) },
  reactions: [
    {
      from: ['data'],
      sets: ['chosen'],
      react: ({ data }, memory) => {
        const isNew = 'data' in memory && memory.data !== data
        memory.data = data
        return isNew ? { chosen: 0 } : {}
      },
    },
  ],
  known: (_, text) => (text === '{{[7]}}' ? { value: [7] } : undefined),
}
const options = { definitions: { ...testDefinitions, ROWS: rows } }

test('a lazy value is computed when code reads it, once, and again after a change', async () => {
  reads = 0
  const page = openPage({ widgets: [widget('INPUT', 'In'), widget('ROWS', 'Rows', { data: '{{[1, 2, In.text.length]}}' })], options })
  assert.equal(reads, 0)
  await page.run('showAlert(String(Rows.doubled)); showAlert(String(Rows.doubled[0]))')
  assert.equal(reads, 1)
  page.engine.setMeta({ In: { text: 'abc' } })
  assert.equal(reads, 1)
  await page.run('showAlert(String(Rows.doubled))')
  assert.deepEqual(page.alerts(), ['2,4,0', '2', '2,4,6'])
})

test('what a lazy value is read by follows a change', () => {
  const widgets = [
    widget('INPUT', 'In'),
    widget('ROWS', 'Rows', { data: '{{[In.text.length]}}' }),
    widget('TEXT', 'Out', { text: '{{Rows.doubled[0]}}' }),
  ]
  const page = openPage({ widgets, options })
  page.engine.setMeta({ In: { text: 'abcd' } })
  assert.equal(page.props('Out').text, '8')
})

test('large values stay inside and are told when asked for', () => {
  const page = openPage({ widgets: [widget('ROWS', 'Rows', { data: '{{[1, 2, 3]}}' })], options })
  assert.equal('data' in page.props('Rows'), false)
  assert.deepEqual(page.engine.ask('Rows', 'slice', 2), [1, 2])
  assert.equal(page.engine.ask('Rows', 'toString', 2), undefined)
  assert.equal(page.engine.ask('Gone', 'slice', 2), undefined)
})

test('state follows from new data before anything reads it', () => {
  const widgets = [
    widget('INPUT', 'In', { defaultText: 'a' }),
    widget('ROWS', 'Rows', { data: '{{[1, 2, In.text.length]}}' }),
    widget('TEXT', 'Out', { text: '{{Rows.first}}' }),
  ]
  const page = openPage({ widgets, options })
  page.engine.setMeta({ Rows: { chosen: 1 } })
  assert.equal(page.props('Out').text, '2')
  page.engine.setMeta({ In: { text: 'abc' } })
  assert.equal(page.props('Rows').chosen, 0)
  assert.equal(page.props('Out').text, '1')
})

test('data that depends on the state it decides settles', () => {
  const widgets = [widget('INPUT', 'In'), widget('ROWS', 'Rows', { data: '{{[Rows.chosen, In.text.length]}}' })]
  const page = openPage({ widgets, options })
  page.engine.setMeta({ Rows: { chosen: 1 } })
  assert.equal(page.props('Rows').chosen, 0)
  assert.deepEqual(page.engine.ask('Rows', 'slice', 2), [0, 0])
})

test('a binding whose value is known is not run', () => {
  const page = openPage({ widgets: [widget('ROWS', 'Rows', { data: '{{[7]}}' })], options })
  assert.equal(page.props('Rows').first, 7)
})
