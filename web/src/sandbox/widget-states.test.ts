import assert from 'node:assert/strict'
import { test } from 'node:test'
import { widget } from '../runtime/engine/testing'
import { WidgetStates } from './widget-states'

function openStates() {
  const layout = widget('CANVAS_WIDGET', 'Main', {}, [
    widget('INPUT', 'Input1', { text: '{{secret}}', label: 'L' }),
    widget('TEXT', 'Text1', { text: 'fixed' }),
  ])
  const states = new WidgetStates(layout)
  const calls: string[] = []
  for (const name of ['Input1', 'Text1']) states.subscribe(name, () => calls.push(name))
  return { states, calls }
}

test('before the first evaluation no code is shown', () => {
  const { states } = openStates()
  assert.equal(states.get('Input1')?.['text'], undefined)
  assert.equal(states.get('Input1')?.['label'], 'L')
  assert.equal(states.get('Nobody'), undefined)
})

test('only widgets that changed are told, and keep their object otherwise', () => {
  const { states, calls } = openStates()
  const before = states.get('Text1')
  states.apply({ Input1: { text: 'a' }, Nobody: { text: 'x' } }, 0)
  assert.deepEqual(calls, ['Input1'])
  assert.equal(states.get('Text1'), before)
  const input = states.get('Input1')
  states.apply({ Input1: { text: 'a' } }, 0)
  assert.equal(states.get('Input1'), input)
})

test('what was typed stays until the sandbox has seen it', () => {
  const { states } = openStates()
  states.setLocal('Input1', { text: 'ab' }, 2)
  states.apply({ Input1: { text: 'a' } }, 1)
  assert.equal(states.get('Input1')?.['text'], 'ab')
  states.apply({ Input1: { text: 'AB' } }, 2)
  assert.equal(states.get('Input1')?.['text'], 'AB')
  assert.deepEqual(states.touched(), { Input1: { text: 'AB' } })
})

test('a stored text that is listed as a binding but holds no code is shown', () => {
  const node = { ...widget('TEXT', 'Text1', { text: 'fixed', isLoading: false }), dynamicBindingPathList: [{ key: 'text' }] }
  const states = new WidgetStates(widget('CANVAS_WIDGET', 'Main', {}, [node]))
  assert.equal(states.get('Text1')?.['text'], 'fixed')
  assert.equal(states.get('Text1')?.['isLoading'], false)
})

test('a row that comes back has nothing of the one that was there before', () => {
  const list = widget('LIST_WIDGET_V2', 'List1', {}, [widget('TEXT', 'Text1', { text: '{{currentItem}}', color: 'red' })])
  const states = new WidgetStates(widget('CANVAS_WIDGET', 'Main', {}, [list]))
  states.apply({ List1: { rows: [{ key: 'a', index: 0 }] }, 'List1/a/Text1': { text: 'A', color: 'blue' } }, 0)
  assert.equal(states.get('List1/a/Text1')?.['color'], 'blue')
  states.apply({ List1: { rows: [] } }, 0)
  states.apply({ List1: { rows: [{ key: 'a', index: 0 }] }, 'List1/a/Text1': { text: 'B' } }, 0)
  assert.equal(states.get('List1/a/Text1')?.['text'], 'B')
  assert.equal(states.get('List1/a/Text1')?.['color'], 'red')
  states.apply({ 'List1/a/Nobody': { text: 'x' }, 'Other/a/Text1': { text: 'x' } }, 0)
  assert.equal(states.get('List1/a/Nobody'), undefined)
  assert.equal(states.get('Other/a/Text1'), undefined)
})
