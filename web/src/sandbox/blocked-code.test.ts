import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BlockedCode } from './blocked-code'

test('a binding that blocks is barred at once, an event the second time', () => {
  const code = new BlockedCode(() => 0)
  code.begins('Text1.text', 'data')
  assert.deepEqual(code.blocked('stopped'), { place: 'Text1.text', message: 'stopped', kind: 'stopped', count: 1 })
  code.starts()
  code.begins('Button1.onClick', 'event')
  code.blocked('stopped')
  assert.deepEqual(code.stopped, ['Text1.text'])
  code.begins('Button1.onClick', 'event')
  code.blocked('stopped')
  assert.deepEqual(code.stopped, ['Text1.text', 'Button1.onClick'])
})

test('nobody is barred for what nobody announced', () => {
  const code = new BlockedCode(() => 0)
  code.begins('Text1.text', 'data')
  code.starts()
  assert.equal(code.blocked('stopped').place, 'page')
  assert.deepEqual(code.stopped, [])
})

test('a page gives up after five restarts in a row, but not after five in an hour', () => {
  let time = 0
  const code = new BlockedCode(() => time)
  assert.equal(code.isCareful, false)
  for (let i = 0; i < 5; i += 1) code.blocked('stopped')
  assert.equal(code.mayRestart, true)
  time += 61_000
  code.blocked('stopped')
  for (let i = 0; i < 4; i += 1) code.blocked('stopped')
  assert.equal(code.mayRestart, true)
  code.blocked('stopped')
  assert.equal(code.mayRestart, false)
})
