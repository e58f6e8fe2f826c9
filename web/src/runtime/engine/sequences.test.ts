import assert from 'node:assert/strict'
import { test } from 'node:test'
import { jsObject, ok, openPage, query, widget } from './testing'

const modals = () => [widget('MODAL_WIDGET', 'A'), widget('MODAL_WIDGET', 'B')]

test('the store has a value on the next line', async () => {
  const page = openPage({})
  await page.run('storeValue("a", 1); showAlert(String(appsmith.store.a))')
  assert.deepEqual(page.alerts(), ['1'])
})

test('after an awaited run the answer is there', async () => {
  const page = openPage({
    widgets: [widget('TABLE', 'Table1', { tableData: '{{Q.data.rows}}' })],
    queries: [query('Q')],
    answer: () => ok({ x: 'new', rows: [{ a: 1 }] }),
  })
  assert.equal(await page.run('await Q.run(); showAlert(Q.data.x)'), true)
  assert.deepEqual(page.alerts(), ['new'])
  assert.deepEqual(page.props('Table1')['tableData'], [{ a: 1 }])
})

test('run takes callbacks and parameters', async () => {
  const page = openPage({ queries: [query('Q', 'this.params.id')], answer: () => ok({ m: 'done' }) })
  await page.run('Q.run(d => showAlert(d.m), e => showAlert(e), {id: 5})')
  assert.deepEqual(page.runs.map((run) => run.slots), [{ s0: 5 }])
  assert.deepEqual(page.alerts(), ['done'])
})

test('a failed run is silent unless the code says something', async () => {
  const page = openPage({
    queries: [query('Q')],
    answer: () => ({ ok: false, message: 'duplicate key', meta: { statusCode: '23505' } }),
  })
  assert.equal(await page.run('Q.run()'), false)
  assert.deepEqual(page.alerts(), [])
  await page.run('Q.run().catch((e) => showAlert(e.message + Q.data + Q.responseMeta.isExecutionSuccess))')
  await page.run('Q.run(() => {}, (message) => showAlert("callback " + message))')
  await page.run('(async () => { try { await Q.run() } catch (e) { showAlert(String(e instanceof Error)) } })()')
  assert.deepEqual(page.alerts(), ['duplicate keyduplicate keyfalse', 'callback duplicate key', 'true'])
  assert.ok(page.engine.problems().some((problem) => problem.kind === 'query' && problem.place === 'Q'))
})

test('an API that refuses without a text gives its body, and a sentence of ours', async () => {
  const page = openPage({
    queries: [query('Q')],
    answer: () => ({
      ok: false,
      data: { error: 'wrong password' },
      message: undefined,
      problem: 'The API answered 400 BAD_REQUEST',
      meta: { statusCode: '400 BAD_REQUEST' },
    }),
  })
  await page.run('Q.run().catch((e) => showAlert([e.message, Q.data.error, Q.responseMeta.statusCode].join("|")))')
  await page.run('Q.run(() => {}, (message) => showAlert(message))')
  assert.deepEqual(page.alerts(), [
    'Q failed to execute|wrong password|400 BAD_REQUEST',
    'Q action returned an error response',
  ])
  assert.ok(page.engine.problems().some((problem) => problem.message === 'The API answered 400 BAD_REQUEST'))
})

test('a variable changed from inside updates what shows it, and follows what it is made from', async () => {
  const page = openPage({
    widgets: [
      widget('TEXT', 'Text1', { text: '{{JS1.list.length}}' }),
      widget('TEXT', 'Text2', { text: '{{JS1.x}}' }),
      widget('TABLE', 'Table1', { tableData: '{{JS1.list}}' }),
    ],
    queries: [query('Q')],
    jsObjects: [
      jsObject(
        'JS1',
        `export default {
          list: [], x: Q.data?.length ?? "none",
          add(v) { this.list.push(v) },
          later: async () => { await null; this.list[0] = 'z'; JS1.x = { deep: [1] } },
          deepen() { this.x.deep.push(2) },
        }`,
      ),
    ],
    answer: () => ok([1, 2]),
  })
  await page.run('JS1.list.push(1)')
  assert.equal(page.props('Text1')['text'], '1')
  await page.run('JS1.add(2)')
  assert.deepEqual(page.props('Table1')['tableData'], [1, 2])
  assert.equal(page.props('Text2')['text'], 'none')
  await page.run('Q.run()')
  assert.equal(page.props('Text2')['text'], '2')
  await page.run('JS1.later()')
  await page.run('JS1.deepen()')
  assert.deepEqual(page.props('Table1')['tableData'], ['z', 2])
  assert.deepEqual(JSON.parse(String(page.props('Text2')['text'])), { deep: [1, 2] })
})

test('what code assigns to a variable stays until what it is made from changes again', async () => {
  const page = openPage({
    widgets: [widget('INPUT', 'Input1', { defaultText: 'a' }), widget('TEXT', 'Text1', { text: '{{JS1.x}}|{{JS1.rows.length}}|{{JS1.kept}}' })],
    queries: [query('Q')],
    jsObjects: [
      jsObject(
        'JS1',
        `export default {
          x: Input1.text + '!', kept: 'k', rows: (() => { try { return Q.data.slice() } catch (e) {} return [] })(),
          both() { Input1.setValue('c'); this.x = 'own'; this.kept = 'mine' },
          async load() { await Q.run(); this.rows = [0] },
        }`,
      ),
    ],
    answer: () => ok([1, 2]),
  })
  const shown = () => page.props('Text1')['text']
  assert.equal(shown(), 'a!|0|k')
  await page.run('Q.run()')
  assert.equal(shown(), 'a!|2|k')
  await page.run('JS1.x = "own"')
  assert.equal(shown(), 'own|2|k')
  await page.run('Input1.setValue("b")')
  assert.equal(shown(), 'b!|2|k')
  await page.run('JS1.both()')
  assert.equal(shown(), 'own|2|mine')
  await page.run('JS1.load()')
  assert.equal(shown(), 'own|1|mine')
})

test('one modal is open at a time', async () => {
  const page = openPage({ widgets: modals() })
  await page.run('showModal("A"); showModal(B.widgetName); showModal("Nobody")')
  assert.equal(page.props('A')['isVisible'], false)
  assert.equal(page.props('B')['isVisible'], true)
  await page.run('closeModal("B")')
  assert.equal(page.props('B')['isVisible'], false)
  assert.equal(await page.run('showModal(5)'), false)
})

test('statements in a row start at once', async () => {
  const started: string[] = []
  const page = openPage({
    queries: [query('a'), query('b')],
    answer: (run) => {
      started.push(run.queryID)
      return ok(started.length)
    },
  })
  await page.run('a.run(); b.run(); showAlert("sync")')
  assert.deepEqual(started, ['a', 'b'])
})

test('a setter acts at once and tells what it refuses', async () => {
  const page = openPage({ widgets: [widget('INPUT', 'Input1', { defaultText: 'a' }), widget('TEXT', 'T', { text: '{{Input1.text}}' })] })
  await page.run('Input1.setValue("b"); showAlert(Input1.text)')
  assert.deepEqual(page.alerts(), ['b'])
  assert.equal(page.props('T')['text'], 'b')
  assert.equal(await page.run('Input1.setVisibility("maybe")'), false)
  assert.equal(await page.run('Input1.setValue(undefined)'), false)
  await page.run('Input1.setVisibility(false)')
  assert.equal(page.props('Input1')['isVisible'], false)
})

test('resetting a container resets what is inside', async () => {
  const inside = [widget('INPUT', 'Input1', { defaultText: 'a' })]
  const page = openPage({ widgets: [widget('BOX', 'Box1', {}, inside)] })
  page.engine.setMeta({ Input1: { text: 'typed' } })
  await page.run('resetWidget("Box1", false)')
  assert.equal(page.props('Input1')['text'], 'typed')
  await page.run('await resetWidget("Box1"); showAlert(Input1.text)')
  assert.deepEqual(page.alerts(), ['a'])
  assert.equal(await page.run('resetWidget("Nobody")'), false)
})

test('event code sees its context, and may wait', async () => {
  const page = openPage({ queries: [query('Q')], answer: () => ok(3) })
  await page.run('showAlert(String(currentRow.id + await Q.run()))', { currentRow: { id: 4 } })
  assert.deepEqual(page.alerts(), ['7'])
})

test('a query runs with what the page shows at that moment', async () => {
  const page = openPage({
    widgets: [widget('TEXT', 'T', { text: '{{appsmith.store.a}}' })],
    queries: [query('Q', 'T.text', 'new Date(0)', 'missing.x', '() => 1', 'NaN')],
  })
  await page.run('storeValue("a", "x"); Q.run()')
  assert.deepEqual(page.runs[0]?.slots, { s0: 'x', s1: '1970-01-01T00:00:00.000Z', s2: null, s3: 'Function call', s4: null })
})

test('results of functions are kept', async () => {
  const page = openPage({
    widgets: [widget('TEXT', 'T', { text: '{{JS1.load.data}}' })],
    jsObjects: [jsObject('JS1', 'export default { load: async (n) => n * 2, fail() { throw new Error("no") } }')],
  })
  await page.run('JS1.load(4)')
  assert.equal(page.props('T')['text'], '8')
  await page.run('JS1.fail()')
  assert.ok(page.engine.problems().some((problem) => problem.kind === 'event' && problem.message === 'no'))
})

test('a refused confirmation rejects', async () => {
  const page = openPage({ queries: [{ ...query('Q'), asksFirst: true }], confirms: false })
  await page.run('Q.run().catch((e) => showAlert(e.message))')
  assert.deepEqual(page.alerts(), ['User cancelled action execution'])
  assert.equal(page.runs.length, 0)
})
