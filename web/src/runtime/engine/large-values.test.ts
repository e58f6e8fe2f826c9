import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { WidgetDefinition } from '../../widgets/definition'
import { openPage, testDefinitions, widget } from './testing'

let reads = 0
const valuesSeen = ({ data }: Readonly<Record<string, unknown>>) => {
  reads += 1
  return (data as readonly number[]).map((item) => -item)
}
const columns = { a: { id: 'a', values: '{{Rows.data.map(() => 0)}}', label: '{{In.text}}' } }

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
  setters: { setData: 'data' },
  internal: ['data', 'doubled', 'columns'],
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
  known: (path, text) => {
    if (text === '{{[7]}}') return { value: [7] }
    return path === 'columns.a.values' ? { value: 'mark', seen: { from: ['data'], compute: valuesSeen } } : undefined
  },
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

test('after a setter the code that goes on reads the lazy value anew', async () => {
  const page = openPage({ widgets: [widget('ROWS', 'Rows', { data: '{{[1, 2]}}' })], options })
  await page.run('showAlert(String(Rows.doubled)); Rows.setData([5]); showAlert(String(Rows.doubled))')
  assert.deepEqual(page.alerts(), ['2,4', '10'])
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

test('what code sees of a known value is computed when it is read, and follows its sources', async () => {
  reads = 0
  const widgets = [widget('INPUT', 'In'), widget('ROWS', 'Rows', { data: '{{[1, In.text.length]}}', columns })]
  const page = openPage({ widgets, options })
  page.engine.setMeta({ In: { text: 'ab' } })
  assert.equal(reads, 0)
  await page.run('showAlert(String(Rows.columns.a.values)); showAlert(Rows.columns["a"].label + Rows.columns.a.values[1])')
  assert.equal(reads, 1)
  page.engine.setMeta({ In: { text: 'abc' } })
  assert.equal(reads, 1)
  await page.run('const name = "a"; showAlert(JSON.stringify(Rows.columns[name]))')
  assert.deepEqual(page.alerts(), ['-1,-2', 'ab-2', '{"id":"a","label":"abc","values":[-1,-3]}'])
})

for (const code of ['Rows.columns.a.values[1]', 'Rows.columns[In.text.slice(9) + "a"].values[1]', 'Object.values(Rows.columns)[0].values[1]']) {
  test(`a binding that reads ${code} follows`, () => {
    const widgets = [
      widget('INPUT', 'In'),
      widget('ROWS', 'Rows', { data: '{{[1, In.text.length]}}', columns }),
      widget('TEXT', 'Out', { text: `{{${code}}}` }),
    ]
    const page = openPage({ widgets, options })
    page.engine.setMeta({ In: { text: 'abcd' } })
    assert.equal(page.props('Out').text, '-4')
  })
}

test('data that reads the columns of its own rows is no cycle', () => {
  const page = openPage({ widgets: [widget('ROWS', 'Rows', { data: '{{Object.keys(Rows.columns).map(() => 5)}}', columns })], options })
  assert.equal(page.props('Rows').first, 5)
})
