import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createBridge } from './bridge-api'
import type { BridgeMessage, Values } from './protocol'

interface Appsmith {
  readonly model: Values
  readonly ui: Values
  readonly theme: Values
  readonly mode: string
  readonly onReady: (body: () => void) => void
  readonly onModelChange: (listener: (current: Values, previous: Values | undefined) => void) => () => void
  readonly onThemeChange: (listener: (current: Values) => void) => void
  readonly updateModel: (data: unknown) => void
  readonly triggerEvent: (name: unknown, context?: unknown) => void
}

function start(model: Values = { a: 1 }) {
  const variables: Record<string, string> = {}
  const sent: BridgeMessage[] = []
  const errors: unknown[] = []
  const bridge = createBridge(
    (name, value) => (variables[name] = value),
    (error) => errors.push(error),
  )
  const begin = () => {
    bridge.connect((message) => sent.push(message))
    bridge.receive({ type: 'ready', model, ui: { width: 10, height: 20 }, theme: { primaryColor: 'red' }, mode: 'DEPLOYED', seen: 0 })
  }
  return { appsmith: bridge.appsmith as Appsmith, bridge, variables, sent, errors, begin }
}

test('what waits for the page runs when it has answered, later callers at once', () => {
  const { appsmith, begin } = start()
  const seen: unknown[] = []
  appsmith.onReady(() => seen.push(['ready', appsmith.model, appsmith.mode]))
  appsmith.onModelChange((current, previous) => seen.push([current, previous]))
  assert.deepEqual(seen, [])
  begin()
  assert.deepEqual(seen, [['ready', { a: 1 }, 'DEPLOYED'], [{ a: 1 }, undefined]])
  appsmith.onReady(() => seen.push('late'))
  assert.equal(seen[2], 'late')
})

test('messages before the page has answered are kept in order', () => {
  const { appsmith, begin, sent } = start()
  appsmith.updateModel({ b: 2 })
  appsmith.triggerEvent('onPress', { n: 1 })
  assert.deepEqual(sent, [])
  begin()
  assert.deepEqual(sent, [
    { type: 'update', data: { b: 2 } },
    { type: 'event', name: 'onPress', context: { n: 1 } },
  ])
})

test('an update merges at once; older states that come back are dropped', () => {
  const { appsmith, bridge, begin } = start()
  begin()
  const seen: Values[] = []
  appsmith.onModelChange((current) => seen.push(current))
  appsmith.updateModel({ b: 1 })
  appsmith.updateModel({ b: 2 })
  assert.deepEqual(appsmith.model, { a: 1, b: 2 })
  bridge.receive({ type: 'model', model: { a: 1, b: 1 }, seen: 1 })
  assert.deepEqual(appsmith.model, { a: 1, b: 2 })
  bridge.receive({ type: 'model', model: { a: 9, b: 2 }, seen: 2 })
  bridge.receive({ type: 'model', model: { a: 9, b: 2 }, seen: 2 })
  assert.deepEqual(seen, [{ a: 1 }, { a: 9, b: 2 }])
})

test('a listener that was taken back is not called, one that fails keeps nobody else from it', () => {
  const { appsmith, bridge, begin, errors } = start()
  begin()
  const seen: Values[] = []
  let isLive = false
  appsmith.onModelChange(() => {
    if (isLive) throw new Error('mine')
  })
  appsmith.onModelChange((current) => seen.push(current))
  appsmith.onModelChange(() => seen.push({ never: isLive }))()
  isLive = true
  bridge.receive({ type: 'model', model: { a: 2 }, seen: 0 })
  assert.deepEqual(seen, [{ a: 1 }, { never: false }, { a: 2 }])
  assert.match(String(errors[0]), /mine/)
})

test('model, size and theme are CSS variables', () => {
  const { variables, bridge, begin } = start({ title: 'x', rows: [1] })
  begin()
  bridge.receive({ type: 'ui', ui: { width: 30, height: 40 } })
  bridge.receive({ type: 'theme', theme: { primaryColor: 'blue' } })
  assert.deepEqual(variables, {
    '--appsmith-model-title': 'x',
    '--appsmith-ui-width': '30px',
    '--appsmith-ui-height': '40px',
    '--appsmith-theme-primaryColor': 'blue',
  })
})

test('wrong arguments are refused with the words that apps know', () => {
  const { appsmith } = start()
  assert.throws(() => appsmith.updateModel('x'), /updateModel expects an object/)
  assert.throws(() => appsmith.updateModel([1]), /updateModel expects an object/)
  assert.throws(() => appsmith.triggerEvent(1), /eventName should be a string/)
  assert.throws(() => appsmith.triggerEvent('x', 1), /contextObj should be an object/)
  assert.throws(() => appsmith.onReady('x' as never), /expects a function/)
})
