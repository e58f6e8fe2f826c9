import assert from 'node:assert/strict'
import { test } from 'node:test'
import { InputQueue } from './input-queue'
import type { InputItem } from './input-queue'

function openQueue() {
  const sent: string[] = []
  const outcomes: string[] = []
  let timers: (() => void)[] = []
  const queue = new InputQueue(
    (item) => {
      sent.push(`${item.kind} ${item.widget} ${JSON.stringify(item.changes)}`)
      if (item.kind === 'event') item.done({ success: true })
    },
    (_, body) => {
      timers.push(body)
      return () => (timers = timers.filter((timer) => timer !== body))
    },
  )
  let sequence = 0
  const meta = (widget: string, text: string): InputItem => ({ kind: 'meta', widget, sequence: ++sequence, changes: { text } })
  const event = (widget: string, changes: object, context: object = {}): InputItem => ({
    kind: 'event',
    widget,
    path: 'onChange',
    sequence: ++sequence,
    changes: { ...changes },
    context: { ...context },
    done: ({ success }) => outcomes.push(`${widget} ${String(success)}`),
  })
  const passTime = () => {
    const due = timers
    timers = []
    due.forEach((body) => body())
  }
  return { queue, sent, outcomes, meta, event, passTime }
}

test('the first change goes at once, further ones together', () => {
  const { queue, sent, meta, passTime } = openQueue()
  queue.add(meta('A', 'a'))
  queue.add(meta('A', 'ab'))
  queue.add(meta('A', 'abc'))
  assert.deepEqual(sent, ['meta A {"text":"a"}'])
  passTime()
  assert.deepEqual(sent.slice(1), ['meta A {"text":"ab"}', 'meta A {"text":"abc"}'])
  passTime()
  queue.add(meta('A', 'x'))
  assert.equal(sent.length, 4)
})

test('a click takes with it what was typed before', () => {
  const { queue, sent, meta, event } = openQueue()
  queue.add(meta('A', 'a'))
  queue.add(meta('A', 'ab'))
  queue.add(event('B', {}))
  assert.deepEqual(sent, ['meta A {"text":"a"}', 'meta A {"text":"ab"}', 'event B {}'])
})

test('typing fires its event once per window, clicks on rows each', () => {
  const { queue, sent, outcomes, event, passTime } = openQueue()
  for (const text of ['a', 'ab', 'abc']) queue.add(event('A', { text }))
  for (const row of [1, 2]) queue.add(event('T', { row }, { currentRow: row }))
  passTime()
  assert.deepEqual(sent, [
    'event A {"text":"a"}',
    'meta A {"text":"ab"}',
    'event A {"text":"abc"}',
    'event T {"row":1}',
    'event T {"row":2}',
  ])
  assert.equal(outcomes.filter((outcome) => outcome === 'A true').length, 3)
})

test('closing answers what still waits', () => {
  const { queue, outcomes, event } = openQueue()
  queue.add(event('A', { text: 'a' }))
  queue.add(event('A', { text: 'b' }))
  queue.close()
  assert.deepEqual(outcomes, ['A true', 'A false'])
})
