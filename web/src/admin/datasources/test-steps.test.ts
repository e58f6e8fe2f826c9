import assert from 'node:assert/strict'
import { test } from 'node:test'
import { unreachable } from '../../api/problem'
import { stepStates } from './test-steps'

const states = (step: string | undefined): readonly string[] =>
  stepStates('postgres', { ...unreachable, upstream: step === undefined ? undefined : { step } }).map(({ state }) => state)

test('a success passes every step', () => {
  assert.deepEqual(stepStates('postgres', undefined).map(({ state }) => state), ['passed', 'passed', 'passed', 'passed'])
})

test('steps before the failed one passed and later ones were not reached', () => {
  assert.deepEqual(states('tls'), ['passed', 'passed', 'failed', 'skipped'])
  assert.deepEqual(states('resolve'), ['failed', 'skipped', 'skipped', 'skipped'])
})

test('nothing is claimed when the step is unknown or the kind has none', () => {
  assert.deepEqual(states('query'), [])
  assert.deepEqual(states(undefined), [])
  assert.deepEqual(stepStates('sqlite', undefined), [])
})
