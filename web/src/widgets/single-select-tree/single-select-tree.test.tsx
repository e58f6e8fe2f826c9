import assert from 'node:assert/strict'
import { test } from 'node:test'
import { find } from '../../lib/testing'
import { check, derive } from '../testing'
import { withWidget } from '../testing-widget'
import { singleSelectTree } from './definition'

const views = async () => (await import('./view')).views
const options = [
  { label: 'Europe', value: 'EU', children: [{ label: 'Germany', value: 'DE' }, { label: 'Portugal', value: 'PT', disabled: true }] },
  { label: 'Asia', value: 'AS', children: [{ label: 'Japan', value: 'JP' }] },
]
const events = { onDropdownOpen: '{{x}}', onOptionChange: '{{x}}', onDropdownClose: '{{x}}' }
const stored = { type: 'SINGLE_SELECT_TREE_WIDGET', labelText: 'Place', options, defaultOptionValue: 'DE', allowClear: true, ...events }
const linesOf = () => [...document.querySelectorAll('[role=treeitem]')].map(({ textContent }) => textContent)

test('options have labels and values on every level; a value that comes twice is told', () => {
  const verdict = (value: unknown) => check(singleSelectTree, 'options', value)
  const cases = [options, JSON.stringify(options), '', 'x', [{ label: 'A', value: 1, children: [{ label: 'B' }] }]]
  assert.deepEqual(cases.map((value) => verdict(value).parsed), [options, options, [], [], []])
  assert.equal(verdict([...options, { label: 'Again', value: 'JP' }]).isValid, false)
})

test('only an option is a choice', () => {
  const read = (selectedOption: string, name: string) => derive(singleSelectTree, { options, selectedOption, isRequired: true }, name)
  assert.deepEqual([read('JP', 'selectedOptionLabel'), read('JP', 'isValid'), read('XX', 'value'), read('XX', 'isValid')], ['Japan', true, '', false])
})

test('it opens on the way to its choice; a press chooses and closes it, one on an option that is off does not', async () => {
  await withWidget(stored, views, async ({ page, root, value, events: all }) => {
    const field = find(root, '[role=combobox]', 'Place: Germany')
    await page.click(field)
    assert.deepEqual([linesOf(), field.getAttribute('aria-expanded')], [['Europe', 'Germany', 'Portugal', 'Asia'], 'true'])
    await page.click(find(document, '[aria-level="2"][aria-disabled]', 'Portugal'))
    await page.click(find(document, '[role=treeitem][aria-selected=false]', 'Asia'))
    assert.deepEqual([value('value'), field.getAttribute('aria-label'), linesOf()], ['AS', 'Place: Asia', []])
    assert.deepEqual(all(), ['Widget.onDropdownOpen', 'Widget.onOptionChange', 'Widget.onDropdownClose'])
  })
})

test('keys open branches and choose; typing finds options on every level; a choice can be taken back', async () => {
  await withWidget({ ...stored, defaultOptionValue: '' }, views, async ({ page, root, value }) => {
    await page.act(() => find(root, '[role=combobox]', 'Place').focus())
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'Enter', 'ArrowDown']) await page.press(key)
    assert.equal(value('value'), 'JP')
    await page.type(find<HTMLInputElement>(document, '[role=searchbox]', ''), 'germ')
    assert.deepEqual(linesOf(), ['Europe', 'Germany'])
    await page.click(find(root, 'button', 'Clear'))
    assert.equal(value('value'), '')
  })
})

test('a field that is off can neither be opened nor emptied', () =>
  withWidget({ ...stored, isDisabled: true }, views, async ({ root }) => {
    assert.deepEqual([...root.querySelectorAll('button')].map(({ disabled }) => disabled), [true])
  }))
