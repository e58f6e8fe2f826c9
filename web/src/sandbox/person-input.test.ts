import assert from 'node:assert/strict'
import { test } from 'node:test'
import { widget } from '../runtime/engine/testing'
import type { InputItem } from './input-queue'
import { PersonInput } from './person-input'
import { WidgetStates } from './widget-states'

function openInput() {
  const states = new WidgetStates(widget('CANVAS_WIDGET', 'Main', {}, [widget('INPUT', 'Input1', { text: 'old' })]))
  const sent: InputItem[] = []
  const input = new PersonInput(states, (item) => sent.push(item), () => () => undefined)
  const shown = () => states.get('Input1')?.['text']
  return { states, input, sent, shown }
}

test('a change that was expected is passed on before it shows, and once', () => {
  const { input, sent, shown, states } = openInput()
  input.expectMeta('Input1', { text: 'a' })
  assert.equal(sent.length, 1)
  assert.equal(shown(), 'old')
  input.setMeta('Input1', { text: 'a' })
  assert.equal(sent.length, 1)
  assert.equal(shown(), 'a')
  // The answer to what was passed on is the answer to the change.
  states.apply({ Input1: { text: 'A' } }, input.sequence)
  assert.equal(shown(), 'A')
})

test('another change than the expected one is passed on as well, and counts', () => {
  const { input, sent, shown } = openInput()
  input.expectMeta('Input1', { text: 'a' })
  input.setMeta('Input1', { text: 'b' })
  input.answered(1)
  assert.deepEqual(sent.map((item) => item.kind === 'meta' && item.widgets['Input1']), [{ text: 'a' }, { text: 'b' }])
  assert.equal(shown(), 'b')
})

test('an expectation is good for one change only', () => {
  const { input, sent } = openInput()
  input.expectMeta('Input1', { text: 'a' })
  input.setMeta('Input1', { text: 'a' })
  input.answered(input.sequence)
  input.setMeta('Input1', { text: 'a' })
  assert.equal(sent.length, 2)
})
