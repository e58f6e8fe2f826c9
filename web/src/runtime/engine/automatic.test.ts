import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { QueryReply } from './host'
import { jsObject, ok, openPage, query, widget } from './testing'
import type { TestPage } from './testing'

const filter = widget('INPUT', 'Filter', { defaultText: 'a' })

function automatic(name: string, ...expressions: readonly string[]) {
  return { ...query(name, ...expressions), runs: 'automatic' } as const
}

/** What a person does is a message of its own. */
function type(page: TestPage, text: string): void {
  page.engine.turn()
  page.engine.setMeta({ Filter: { text } })
}

/** Long enough for whatever ends. */
async function passMuchTime(page: TestPage): Promise<void> {
  for (let i = 0; i < 12; i += 1) {
    await page.passTime()
    await new Promise<void>((resolve) => void setTimeout(resolve, 2))
  }
}

function asked(page: TestPage): readonly string[] {
  return page.runs.map(({ queryID, slots }) => [queryID, ...Object.values(slots).map(String)].join(' '))
}

test('what changes while an automatic query is under way leads to one more run, with the last value', async () => {
  const answers: ((reply: QueryReply) => void)[] = []
  const page = openPage({
    widgets: [filter],
    queries: [automatic('Q', 'Filter.text')],
    answer: ({ slots }) => (slots['s0'] === 'b' ? new Promise((resolve) => answers.push(resolve)) : ok(slots['s0'])),
  })
  await page.engine.load()
  type(page, 'b')
  await page.passTime()
  type(page, 'c')
  type(page, 'd')
  answers[0]?.(ok('b'))
  await page.settle()
  assert.deepEqual(asked(page), ['Q a', 'Q b'])
  await passMuchTime(page)
  assert.deepEqual(asked(page), ['Q a', 'Q b', 'Q d'])
})

test('a run that is due while another is under way comes right after it', async () => {
  const page = openPage({
    widgets: [filter],
    queries: [automatic('Slow', 'Filter.text'), automatic('Other', 'appsmith.store.n')],
    answer: ({ slots }) => (slots['s0'] === 'b' ? new Promise(() => undefined) : ok(1)),
  })
  await page.engine.load()
  type(page, 'b')
  await page.passTime()
  await page.run('storeValue("n", 1)')
  // Also the deadline of the slow one.
  await page.passTime()
  assert.deepEqual(asked(page), ['Slow a', 'Other null', 'Slow b', 'Other 1'])
})

test('an automatic query runs once for what its own rows change', async () => {
  const page = openPage({
    widgets: [filter, widget('TABLE', 'Table1', { tableData: '{{Q.data}}' })],
    queries: [automatic('Q', 'Filter.text', 'Table1.selectedRow.id')],
    answer: () => ok([{ id: page.runs.length }]),
  })
  await page.engine.load()
  await passMuchTime(page)
  assert.deepEqual(asked(page).slice(0, 1), ['Q a null'])
  const before = page.runs.length
  type(page, 'b')
  await passMuchTime(page)
  assert.deepEqual(asked(page).slice(before), [`Q b ${before}`])
})

test('an automatic query that does not answer is not asked again for the failure it shows', async () => {
  const page = openPage({
    widgets: [filter, widget('TEXT', 'Text1', { text: '{{Q.data}}' })],
    queries: [automatic('Q', 'Filter.text', 'Text1.text')],
    answer: ({ slots }) => (slots['s0'] === 'a' ? ok('fine') : new Promise(() => undefined)),
  })
  await page.engine.load()
  await passMuchTime(page)
  const before = page.runs.length
  type(page, 'b')
  await passMuchTime(page)
  assert.deepEqual(asked(page).slice(before), ['Q b fine'])
})

test('automatic queries that read each other come to an end', async () => {
  const page = openPage({
    widgets: [filter],
    queries: [automatic('A', 'Filter.text', 'B.data'), automatic('B', 'A.data')],
    answer: () => ok(page.runs.length),
  })
  await page.engine.load()
  await passMuchTime(page)
  const before = page.runs.length
  assert.ok(before < 6, asked(page).join(', '))
  type(page, 'b')
  await passMuchTime(page)
  assert.deepEqual(page.runs.slice(before).map(({ queryID }) => queryID), ['A', 'B'])
})

test('an automatic function that changes what it reads comes to an end, whoever does it for it', async () => {
  const page = openPage({
    widgets: [filter, widget('TABLE', 'Table1', { tableData: '{{Q.data}}' })],
    queries: [query('Q')],
    jsObjects: [
      jsObject('JS1', 'export default { load: () => JS2.all([Filter.text, Table1.selectedRow.id, appsmith.store.n]) }', {
        load: { runs: 'automatic', timeout: 0, asksFirst: false },
      }),
      jsObject('JS2', 'export default { all: async (seen) => { await Q.run(); await resetWidget("Table1"); return storeValue("n", Math.random()) } }'),
    ],
    answer: () => ok([{ id: page.runs.length }]),
  })
  await page.engine.load()
  await passMuchTime(page)
  const before = page.runs.length
  assert.ok(before < 4, `${before}`)
  type(page, 'b')
  await passMuchTime(page)
  assert.equal(page.runs.length, before + 1)
})

test('what other code writes while an automatic function is under way leads to another run', async () => {
  const answers: ((reply: QueryReply) => void)[] = []
  const page = openPage({
    widgets: [filter],
    queries: [query('Q', 'appsmith.store.n')],
    jsObjects: [
      jsObject('JS1', 'export default { load: () => JS2.all([Filter.text, appsmith.store.n]) }', { load: { runs: 'automatic', timeout: 0, asksFirst: false } }),
      jsObject('JS2', 'export default { all: (seen) => Q.run() }'),
    ],
    answer: ({ slots }) => new Promise((resolve) => (page.runs.length === 2 ? answers.push(resolve) : resolve(ok(slots['s0'])))),
  })
  await page.engine.load()
  type(page, 'b')
  await page.passTime()
  await page.run('storeValue("n", 1)')
  await page.settle()
  answers[0]?.(ok(1))
  await page.settle()
  await passMuchTime(page)
  assert.deepEqual(asked(page), ['Q null', 'Q null', 'Q 1'])
})

test('of those that one change leads to, whoever reads the result of another runs after it', async () => {
  const page = openPage({
    widgets: [filter],
    queries: [automatic('Second', 'Filter.text', 'First.data'), automatic('First', 'Filter.text')],
    answer: ({ slots }) => ok(`of ${String(slots['s0'])}`),
  })
  await page.engine.load()
  type(page, 'b')
  await passMuchTime(page)
  assert.deepEqual(asked(page), ['First a', 'Second a of a', 'First b', 'Second b of b'])
})

test('an automatic function that never ends does not keep the others from running', async () => {
  const page = openPage({
    widgets: [filter],
    queries: [automatic('Q', 'Filter.text')],
    jsObjects: [
      jsObject('JS1', 'export default { wait: () => appsmith.store.n === 1 && new Promise(() => undefined) }', {
        wait: { runs: 'automatic', timeout: 0, asksFirst: false },
      }),
    ],
  })
  await page.engine.load()
  await page.run('storeValue("n", 1)')
  await passMuchTime(page)
  type(page, 'b')
  await passMuchTime(page)
  assert.deepEqual(asked(page), ['Q a', 'Q b'])
})

test('automatic queries run although something that the page does first never ends', async () => {
  const page = openPage({
    widgets: [filter],
    queries: [automatic('Q', 'Filter.text')],
    jsObjects: [
      jsObject('JS1', 'export default { poll: () => new Promise(() => undefined) }', { poll: { runs: 'onPageLoad', timeout: 0, asksFirst: false } }),
    ],
  })
  void page.engine.load()
  await passMuchTime(page)
  type(page, 'b')
  await passMuchTime(page)
  assert.deepEqual(asked(page), ['Q a', 'Q b'])
})
