import assert from 'node:assert/strict'
import { test } from 'node:test'
import { jsObject, ok, openPage, query, widget } from './testing'

const manual = { runs: 'manual', timeout: 0, asksFirst: false } as const

test('developers are told of uncaught errors, visitors are not, unless they ask', async () => {
  const toasts = async (mode: 'EDIT' | 'PUBLISHED', queryParams: Readonly<Record<string, string>>) => {
    const page = openPage({ options: { mode, url: { ...url, queryParams } } })
    await page.run('(() => { throw new Error("broken") })()')
    assert.ok(page.engine.problems().some(({ place, message }) => place === 'TestButton.events.e0' && message === 'broken'))
    return page.actions
  }
  assert.deepEqual(await toasts('EDIT', {}), [{ kind: 'alert', message: 'broken', style: 'error' }])
  assert.deepEqual(await toasts('PUBLISHED', { debug: 'true' }), [{ kind: 'alert', message: 'broken', style: 'error' }])
  assert.deepEqual(await toasts('PUBLISHED', {}), [])
})

test('a setter shows in what is computed from it on the next line; a reset undoes it', async () => {
  const page = openPage({
    widgets: [widget('INPUT', 'Input1', { defaultText: 'a' }), widget('INPUT', 'Input2', { defaultText: '{{appsmith.store.x}}' })],
  })
  await page.run('storeValue("x", "stored"); Input1.setValue("b"); Input2.setValue("c"); showAlert(Input1.value + Input2.value)')
  assert.deepEqual(page.alerts(), ['bc'])
  await page.run('resetWidget("Input1"); await resetWidget("Input2"); showAlert(Input1.value + Input2.text)')
  assert.deepEqual(page.alerts(), ['bc', 'astored'])
  await page.run('Input2.setValue("d"); storeValue("x", "new")')
  assert.equal(page.props('Input2')['text'], 'new')
})

test('a reset waits for code of the same turn; what follows it goes on where it stood, and turns no page', async () => {
  const places: string[] = []
  const onPageChange = '{{JS1.turn()}}'
  const turn = 'turn: async () => { const reset = resetWidget("Pager"); showAlert(Pager.text); await reset; showAlert(Pager.text); return Q.run() }'
  const page = openPage({
    queries: [query('Q')],
    jsObjects: [jsObject('JS1', `export default { ${turn} }`)],
    widgets: [widget('INPUT', 'Pager', { defaultText: 'first', onPageChange })],
    answer: () => {
      places.push(page.engine.place)
      return ok(1)
    },
  })
  page.engine.setMeta({ Pager: { text: 'typed' } })
  const ending = page.engine.trigger('Pager', 'onPageChange', {}, 'next')
  await Promise.resolve()
  page.engine.turn('elsewhere')
  await ending
  assert.deepEqual(page.alerts(), ['typed', 'first'])
  assert.deepEqual(page.runs.map((run) => run.page), [undefined])
  assert.deepEqual(places, ['JS1.turn'])
})

test('parameters of a run are JSON: functions vanish, dates are texts', async () => {
  const page = openPage({ queries: [query('Q', 'this.params.f', 'this.params.d', 'this?.params.n')] })
  await page.run('Q.run({ f: () => 1, d: new Date(0), n: 1 })')
  assert.deepEqual(page.runs[0]?.slots, { s0: null, s1: '1970-01-01T00:00:00.000Z', s2: 1 })
})

test('a query that an event of turning pages runs hears of the turn, even if it asks first; others do not', async () => {
  const events = { onPageChange: '{{Q.run()}}', onSort: '{{Q.run()}}' }
  const page = openPage({ queries: [{ ...query('Q'), asksFirst: true }], widgets: [widget('INPUT', 'Pager', events)] })
  await page.engine.trigger('Pager', 'onPageChange', {}, 'next')
  await page.engine.trigger('Pager', 'onSort')
  assert.deepEqual(page.runs.map((run) => run.page), ['next', undefined])
})

test('a run does not wait for its callback', async () => {
  const page = openPage({ queries: [query('Q')], answer: () => ok(1) })
  await page.run('await Q.run(async () => { await new Promise(() => {}) }); showAlert("on")')
  assert.deepEqual(page.alerts(), ['on'])
})

test('a refused question while the page opens is told, and the rest goes on', async () => {
  const page = openPage({
    queries: [{ ...query('A'), asksFirst: true, runs: 'onPageLoad' }, { ...query('B'), runs: 'onPageLoad' }],
    confirms: false,
    options: { mode: 'EDIT' },
  })
  await page.engine.load()
  assert.deepEqual(page.runs.map((run) => run.queryID), ['B'])
  assert.deepEqual(page.alerts(), ['A was cancelled'])
})

test('page-unload functions run only if the page is left', async () => {
  const body = 'export default { leave: () => { showAlert("leave") } }'
  const page = openPage({ jsObjects: [jsObject('JS1', body, { leave: { ...manual, runs: 'onPageUnload' } })] })
  await page.run('navigateTo("Home", { a: 1 }); navigateTo("Detail", {}, "NEW_WINDOW"); navigateTo("https://example.org")')
  await page.settle()
  assert.deepEqual(page.alerts(), [])
  await page.run('navigateTo("Detail")')
  assert.deepEqual(page.alerts(), ['leave'])
})

test('localStorage is the store: reads take a path, writes a key', async () => {
  const page = openPage({})
  await page.run('storeValue("a", { b: [5] }); localStorage.setItem("c.d", "e")')
  await page.run('showAlert([localStorage.getItem("a.b[0]"), localStorage.getItem("c.d"), localStorage.getItem("no")].join())')
  assert.deepEqual(page.alerts(), ['5,e,'])
  assert.deepEqual(page.kept.map((change) => change.kind), ['set', 'set'])
})

test('closeModal closes modals only, and messages need an origin', async () => {
  const page = openPage({ widgets: [widget('TEXT', 'Text1', { text: 'x', isVisible: true })] })
  await page.run('closeModal("Text1")')
  assert.equal(page.props('Text1')['isVisible'], undefined)
  assert.equal(await page.run('await postWindowMessage("m", "window"); showAlert("on")'), true)
  assert.deepEqual(page.alerts(), ['on'])
  assert.deepEqual(page.engine.problems().map(({ message }) => message), ['Please enter a target origin URL.'])
  assert.equal(await page.run('postWindowMessage({ a: 1 }, "Iframe1", "https://example.org")'), true)
  assert.deepEqual(page.actions.slice(1), [{ kind: 'postMessage', message: { a: 1 }, target: 'Iframe1', origin: 'https://example.org' }])
})

test('a position is asked for, followed and let go', async () => {
  const position = { coords: { latitude: 1, longitude: 2 }, timestamp: 3 }
  const page = openPage({
    widgets: [widget('TEXT', 'T', { text: '{{appsmith.geolocation.currentPosition.coords?.latitude}}' })],
    perform: (action) => (action.kind === 'locate' ? position : undefined),
  })
  await page.run('appsmith.geolocation.getCurrentPosition().then((p) => showAlert(String(p.coords.longitude)))')
  assert.deepEqual(page.alerts(), ['2'])
  assert.equal(page.props('T')['text'], '1')
  await page.run('appsmith.geolocation.watchPosition((p) => showAlert("at " + p.coords.latitude), (e) => showAlert(e.message))')
  assert.equal(await page.run('appsmith.geolocation.watchPosition()'), true)
  page.engine.receivePosition({ position: { coords: { latitude: 9 }, timestamp: 4 } })
  await page.run('appsmith.geolocation.clearWatch()')
  page.engine.receivePosition({ position: { coords: { latitude: 8 }, timestamp: 5 } })
  assert.deepEqual(page.alerts(), ['2', 'at 9'])
  assert.equal(page.props('T')['text'], '9')
})

test('a watch of the position ends with an error, and with one that could not begin', async () => {
  const page = openPage({
    perform: ({ kind }) => {
      if (kind === 'watchPosition' && attempts++ === 0) throw new Error('no device')
    },
  })
  let attempts = 0
  const watch = 'appsmith.geolocation.watchPosition((p) => showAlert("at " + p.coords.latitude), (e) => showAlert(e.code + e.message))'
  assert.equal(await page.run(watch), false)
  await page.run(watch)
  page.engine.receivePosition({ error: { code: 3, message: 'late' } })
  page.engine.receivePosition({ error: { code: 3, message: 'too late' } })
  await page.run(watch)
  page.engine.receivePosition({ position: { coords: { latitude: 9 }, timestamp: 4 } })
  assert.deepEqual(page.alerts(), ['3late', 'at 9'])
})

test('developers are told of a second watch and of one that is not there', async () => {
  const page = openPage({ options: { mode: 'EDIT' } })
  assert.equal(await page.run('await appsmith.geolocation.clearWatch(); await appsmith.geolocation.watchPosition(); appsmith.geolocation.watchPosition()'), true)
  assert.deepEqual(page.alerts(), ['No location watch active', 'A watchPosition is already active. Clear it before starting a new one'])
  assert.deepEqual(page.engine.problems().map(({ place }) => place), ['TestButton.events.e0', 'TestButton.events.e0'])
})

test('a function that runs a query through another and reads its answer is not automatic', async () => {
  const bodies = 'export default { both() { return [JS2.start(), Q.data] } }'
  const page = openPage({
    queries: [query('Q')],
    jsObjects: [
      jsObject('JS1', bodies, { both: { ...manual, runs: 'automatic' } }),
      jsObject('JS2', 'export default { start() { return Q.run() } }'),
    ],
  })
  await page.engine.load()
  await page.passTime()
  assert.equal(page.runs.length, 1)
  assert.ok(page.engine.problems().some(({ place, kind }) => place === 'JS1.both' && kind === 'cycle'))
})

test('the code that holds the thread is known: function, callback, timer, binding with a loop', async () => {
  const places: string[] = []
  const page = openPage({
    widgets: [widget('TEXT', 'T', { text: '{{JS1.sum()}}' }), widget('TEXT', 'Quick', { text: '{{1 + 1}}' })],
    queries: [query('Q')],
    jsObjects: [jsObject('JS1', 'export default { sum: () => 1, act() { return setTimeout(() => showAlert("timer"), 0) } }')],
    options: { onRun: (place) => places.push(place) },
  })
  assert.deepEqual(places.filter((place) => place !== ''), ['T.text'])
  places.length = 0
  await page.run('JS1.act()')
  // Due after the code's own timer, which is a real one.
  await new Promise((resolve) => setTimeout(resolve, 5))
  await page.settle()
  assert.deepEqual(places.slice(0, 3), ['TestButton.events.e0', 'JS1.act', 'TestButton.events.e0'])
  assert.ok(places.includes('setTimeout of JS1.act'))
})

test('code that blocked is not run again', async () => {
  const page = openPage({
    widgets: [widget('TEXT', 'T', { text: '{{JS1.a()}}' })],
    jsObjects: [jsObject('JS1', 'export default { a: () => 1, b: () => 2 }')],
    options: { stopped: ['T.text', 'JS1.b'] },
  })
  assert.notEqual(page.props('T')['text'], '1')
  assert.equal(await page.run('JS1.b()'), false)
  assert.ok(page.engine.problems().every(({ message }) => message.includes('stopped')))
})

const url = {
  fullPath: 'https://steward.example/app/a/home',
  host: 'steward.example',
  hostname: 'steward.example',
  protocol: 'https:',
  pathname: '/app/a/home',
  port: '',
  hash: '',
}

test('what another page writes into the store is seen, and not written again', async () => {
  const page = openPage({ widgets: [widget('INPUT', 'Input1', { defaultText: '{{appsmith.store.a}}' })], options: { store: { a: 1, b: 2 } } })
  page.engine.receiveStore([
    { kind: 'set', key: 'a', value: 'other', persists: true },
    { kind: 'remove', key: 'b' },
  ])
  assert.equal(page.props('Input1')['text'], 'other')
  await page.run('showAlert(JSON.stringify(appsmith.store))')
  page.engine.receiveStore([{ kind: 'clear' }])
  await page.run('showAlert(JSON.stringify(appsmith.store))')
  assert.deepEqual(page.alerts(), ['{"a":"other"}', '{}'])
  assert.deepEqual(page.kept, [])
})
