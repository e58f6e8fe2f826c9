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
      const told = item.kind === 'meta' ? item.widgets : { [`${item.widget}.${item.path}`]: item.changes }
      sent.push(`${item.kind} ${JSON.stringify(told)}`)
      if (item.kind === 'event') item.done({ success: true })
    },
    (_, body) => {
      timers.push(body)
      return () => (timers = timers.filter((timer) => timer !== body))
    },
  )
  let sequence = 0
  const meta = (widget: string, text: string): InputItem => ({ kind: 'meta', sequence: ++sequence, widgets: { [widget]: { text } } })
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
  const answer = () => queue.answered(sequence)
  return { queue, answer, sent, outcomes, meta, event, passTime }
}

test('a change goes at once, and while it is unanswered further ones are joined', () => {
  const { queue, sent, meta, answer } = openQueue()
  queue.add(meta('A', 'a'))
  queue.add(meta('A', 'ab'))
  queue.add(meta('B', 'x'))
  queue.add(meta('A', 'abc'))
  assert.deepEqual(sent, ['meta {"A":{"text":"a"}}'])
  answer()
  assert.deepEqual(sent.slice(1), ['meta {"A":{"text":"abc"},"B":{"text":"x"}}'])
  answer()
  queue.add(meta('A', 'y'))
  assert.deepEqual(sent.slice(2), ['meta {"A":{"text":"y"}}'])
})

test('an answer to an earlier change lets nothing go', () => {
  const { queue, sent, meta } = openQueue()
  queue.add(meta('A', 'a'))
  queue.answered(0)
  queue.add(meta('A', 'ab'))
  assert.equal(sent.length, 1)
})

test('a click takes with it what was typed before', () => {
  const { queue, sent, meta, event } = openQueue()
  queue.add(meta('A', 'a'))
  queue.add(meta('A', 'ab'))
  queue.add(event('B', {}))
  assert.deepEqual(sent, ['meta {"A":{"text":"a"}}', 'meta {"A":{"text":"ab"}}', 'event {"B.onChange":{}}'])
})

test('typing fires its event once per window, its changes do not wait for that', () => {
  const { queue, sent, outcomes, event, passTime, answer } = openQueue()
  queue.add(event('A', { text: 'a' }))
  answer()
  for (const text of ['ab', 'abc']) queue.add(event('A', { text }))
  answer()
  assert.deepEqual(sent, ['event {"A.onChange":{"text":"a"}}', 'meta {"A":{"text":"ab"}}', 'meta {"A":{"text":"abc"}}'])
  assert.deepEqual(outcomes, ['A true', 'A true'])
  passTime()
  assert.deepEqual(sent.slice(3), ['event {"A.onChange":{}}'])
  assert.equal(outcomes.length, 3)
})

test('events of rows never wait', () => {
  const { queue, sent, event } = openQueue()
  for (const row of [1, 2]) queue.add(event('T', { row }, { currentRow: row }))
  assert.deepEqual(sent, ['event {"T.onChange":{"row":1}}', 'event {"T.onChange":{"row":2}}'])
})

test('another sandbox owes no answer and has what was joined', () => {
  const { queue, sent, meta } = openQueue()
  queue.add(meta('A', 'a'))
  queue.add(meta('A', 'ab'))
  queue.restarted()
  queue.add(meta('A', 'abc'))
  assert.deepEqual(sent, ['meta {"A":{"text":"a"}}', 'meta {"A":{"text":"abc"}}'])
})

test('closing answers what still waits', () => {
  const { queue, outcomes, event } = openQueue()
  queue.add(event('A', { text: 'a' }))
  queue.add(event('A', { text: 'b' }))
  queue.close()
  assert.deepEqual(outcomes, ['A true', 'A false'])
})

test('every turn of a page goes at once, however fast they come', () => {
  const { queue, sent, outcomes, event } = openQueue()
  for (const [pageNo, page] of [[2, 'next'], [3, 'next'], [2, 'prev']] as const) {
    queue.add({ ...event('T', { pageNo }), page } as InputItem)
  }
  assert.deepEqual(sent, [2, 3, 2].map((pageNo) => `event {"T.onChange":{"pageNo":${pageNo}}}`))
  assert.equal(outcomes.length, 3)
})
