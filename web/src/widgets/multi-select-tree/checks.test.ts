import assert from 'node:assert/strict'
import { test } from 'node:test'
import { singleSelectTree } from '../single-select-tree/definition'
import { branchesOf, checkTree, linesOf, pathsTo } from '../single-select-tree/tree'
import { check, derive } from '../testing'
import { checkedValues, stateOf, toggled, valuesFor } from './checks'
import { multiSelectTree } from './definition'

const options = [
  { label: 'Fruit', value: 'f', children: [{ label: 'Apple', value: 'a' }, { label: 'Pear', value: 'p', children: [{ label: 'Small', value: 's' }] }] },
  { label: 'Stone', value: 1 },
]
const branches = branchesOf(options)
const sorted = (values: Iterable<unknown>) => [...values].map(String).sort()

test('a checked branch checks what is below it, and full branches are checked', () => {
  assert.deepEqual(sorted(checkedValues(branches, ['f'])), ['a', 'f', 'p', 's'])
  assert.deepEqual(sorted(checkedValues(branches, ['a', 's'])), ['a', 'f', 'p', 's'])
  assert.deepEqual(sorted(checkedValues(branches, ['a', 1])), ['1', 'a'])
})

test('a press turns a branch on or off with all below it', () => {
  const [fruit] = branches
  if (!fruit) throw new Error('no branch')
  const on = toggled(branches, new Set(['a']), fruit)
  assert.deepEqual(sorted(on), ['a', 'f', 'p', 's'])
  assert.deepEqual(sorted(toggled(branches, on, fruit)), [])
  assert.equal(stateOf(fruit, new Set(['a'])), 'partly')
})

test('what is told to the app depends on the mode', () => {
  const checked = checkedValues(branches, ['f'])
  const told = (mode: Parameters<typeof valuesFor>[0]) => valuesFor(mode, branches, checked).map(({ value }) => value)
  assert.deepEqual([told('SHOW_ALL'), told('SHOW_PARENT'), told('SHOW_CHILD')], [['f', 'a', 'p', 's'], ['f'], ['a', 's']])
})

test('lines of a tree: what is open, or what a search finds with all above it', () => {
  const labels = (open: readonly unknown[], search = '') => linesOf(branches, new Set(open), search).map(({ branch, level }) => `${level}${branch.label}`)
  assert.deepEqual(labels([]), ['1Fruit', '1Stone'])
  assert.deepEqual(labels(['f']), ['1Fruit', '2Apple', '2Pear', '1Stone'])
  assert.deepEqual(labels([], 'small'), ['1Fruit', '2Pear', '3Small'])
  assert.deepEqual(pathsTo(branches, new Set(['s'])), ['f', 'p'])
})

test('options of a tree: values differ over all levels, labels are there', () => {
  assert.deepEqual(checkTree(JSON.stringify(options)).parsed, options)
  const twice = [{ label: 'A', value: 1, children: [{ label: 'B', value: 1 }] }]
  assert.deepEqual(checkTree(twice), { isValid: false, parsed: twice, message: 'Duplicate values found' })
  assert.deepEqual(checkTree([{ value: 1 }]).parsed, [])
  assert.deepEqual(checkTree('').parsed, [])
})

test('choices that are no options are left out', () => {
  assert.equal(derive(singleSelectTree, { options, selectedOption: 's' }, 'selectedOptionLabel'), 'Small')
  assert.equal(derive(singleSelectTree, { options, selectedOption: '1' }, 'selectedOptionValue'), '')
  assert.deepEqual(derive(multiSelectTree, { options, selectedOption: ['s', 'gone', 1] }, 'selectedOptionValues'), ['s', 1])
  assert.equal(derive(multiSelectTree, { options, selectedOption: [], isRequired: true }, 'isValid'), false)
  assert.deepEqual(check(singleSelectTree, 'defaultOptionValue', ' a ').parsed, 'a')
  assert.equal(check(singleSelectTree, 'defaultOptionValue', undefined).isValid, false)
  assert.deepEqual(check(multiSelectTree, 'defaultOptionValue', 'a, s').parsed, ['a', 's'])
})
