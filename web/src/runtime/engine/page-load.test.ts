import assert from 'node:assert/strict'
import { test } from 'node:test'
import { jsObject, ok, openPage, query, widget } from './testing'

test('the page loads in the order of its data, whatever fails', async () => {
  const page = openPage({
    widgets: [widget('TABLE', 'Table1', { tableData: '{{First.data}}' })],
    queries: [
      { ...query('Third', 'JS1.pick()'), runs: 'onPageLoad' },
      { ...query('Second', 'Table1.selectedRow.id'), runs: 'onPageLoad' },
      { ...query('First'), runs: 'onPageLoad' },
      query('Never'),
      { ...query('Broken'), runs: 'onPageLoad' },
    ],
    jsObjects: [jsObject('JS1', 'export default { pick: () => Second.data.x }')],
    answer: (run) => {
      if (run.queryID === 'Broken') return { ok: false, message: 'down', meta: {} }
      return ok(run.queryID === 'First' ? [{ id: 9 }] : { x: 'picked' })
    },
  })
  await page.engine.load()
  assert.deepEqual(page.runs.map((run) => run.queryID), ['First', 'Broken', 'Second', 'Third'])
  assert.deepEqual(page.runs.map((run) => run.slots), [{}, {}, { s0: 9 }, { s0: 'picked' }])
  // Told once, as the query's failure.
  const told = page.engine.problems().filter(({ place }) => place === 'Broken')
  assert.deepEqual(told.map(({ kind, message }) => [kind, message]), [['query', 'down']])
})

test('functions run on load and when the page is left', async () => {
  const manual = { runs: 'manual', timeout: 0, asksFirst: false } as const
  const page = openPage({
    jsObjects: [
      jsObject('JS1', 'export default { open: () => showAlert("open"), leave: async () => showAlert("leave"), no: () => 1 }', {
        open: { ...manual, runs: 'onPageLoad' },
        leave: { ...manual, runs: 'onPageUnload' },
        no: manual,
      }),
    ],
  })
  await page.engine.load()
  assert.deepEqual(page.alerts(), ['open'])
  await page.run('navigateTo("Detail", {id: 1, none: undefined})')
  assert.deepEqual(page.alerts(), ['open', 'leave'])
  assert.deepEqual(page.actions[2], { kind: 'navigate', target: 'Detail', params: { id: '1' }, mode: 'SAME_WINDOW' })
  assert.equal(await page.run('navigateTo("no page")'), false)
})

test('an automatic query follows what it reads, once things are quiet', async () => {
  const page = openPage({
    widgets: [widget('INPUT', 'Input1', { defaultText: 'a' })],
    queries: [{ ...query('Q', 'Input1.text'), runs: 'automatic' }],
  })
  await page.engine.load()
  page.engine.setMeta({ Input1: { text: 'b' } })
  page.engine.setMeta({ Input1: { text: 'c' } })
  assert.equal(page.runs.length, 1)
  await page.passTime()
  assert.deepEqual(page.runs.map((run) => run.slots['s0']), ['a', 'c'])
})

test('an automatic query runs again for what changed after the load had started it', async () => {
  const manual = { runs: 'manual', timeout: 0, asksFirst: false } as const
  const page = openPage({
    queries: [{ ...query('Q', 'appsmith.store.a'), runs: 'automatic' }],
    jsObjects: [
      jsObject('JS1', 'export default { open: async () => { await null; await storeValue("a", 1) } }', { open: { ...manual, runs: 'onPageLoad' } }),
    ],
  })
  await page.engine.load()
  await page.passTime()
  assert.deepEqual(page.runs.map((run) => run.slots['s0']), [null, 1])
})

test('an automatic query of a later set runs once', async () => {
  const page = openPage({
    queries: [{ ...query('First'), runs: 'onPageLoad' }, { ...query('Q', 'First.data.x'), runs: 'automatic' }],
    answer: () => ok({ x: 7 }),
  })
  await page.engine.load()
  await page.passTime()
  assert.deepEqual(page.runs.map((run) => [run.queryID, run.slots['s0']]), [['First', undefined], ['Q', 7]])
})

test('a query that does not answer fails at its deadline', async () => {
  const page = openPage({ queries: [query('Q')], answer: () => new Promise(() => undefined) })
  const done = page.run('Q.run().catch((e) => showAlert(e.message))')
  await page.passTime()
  await done
  assert.deepEqual(page.alerts(), ['Q did not answer within 10000 ms'])
})

test('widgets that show a running query are loading', async () => {
  let answer: (() => void) | undefined
  const page = openPage({
    widgets: [
      widget('TABLE', 'Table1', { tableData: '{{Q.data}}' }),
      widget('TABLE', 'Table2', { other: '{{Q.data}}' }),
      widget('TEXT', 'Text1', { text: '{{Table1.selectedRow.a}} {{Q.isLoading}}' }),
      widget('TEXT', 'Text2', { text: '{{1}}' }),
    ],
    queries: [query('Q')],
    answer: () => new Promise((resolve) => (answer = () => resolve(ok([])))),
  })
  const done = page.run('Q.run()')
  await page.settle()
  const loading = () => ['Table1', 'Table2', 'Text1', 'Text2'].map((name) => page.props(name)['isLoading'])
  assert.deepEqual(loading(), [true, false, true, false])
  assert.match(String(page.props('Text1')['text']), /true$/)
  answer?.()
  await done
  assert.deepEqual(loading(), [false, false, false, false])
})

test('a page that was left starts nothing by itself any more, and its code goes on', async () => {
  const answers: (() => void)[] = []
  const page = openPage({
    widgets: [widget('TABLE', 'Table1', { tableData: '{{First.data}}' })],
    queries: [
      { ...query('First'), runs: 'onPageLoad' },
      { ...query('Second', 'Table1.selectedRow.id'), runs: 'onPageLoad' },
      { ...query('Follows', 'appsmith.store.a'), runs: 'automatic' },
      query('Save'),
    ],
    answer: (run) => new Promise((resolve) => answers.push(() => resolve(ok([{ id: run.queryID }])))),
  })
  const loaded = page.engine.load()
  const saved = page.run('await Save.run(); storeValue("a", 1); showAlert("saved")')
  page.engine.leave()
  answers.forEach((answer) => answer())
  await Promise.all([loaded, saved])
  await page.passTime()
  assert.deepEqual(page.runs.map(({ queryID, isAutomatic }) => [queryID, isAutomatic]), [['First', true], ['Follows', true], ['Save', false]])
  assert.deepEqual(page.kept, [{ kind: 'set', key: 'a', value: 1, persists: true }])
  assert.deepEqual(page.alerts(), ['saved'])
})
