import assert from 'node:assert/strict'
import { test } from 'node:test'
import { find } from '../../lib/testing'
import { check, derive } from '../testing'
import { withWidget } from '../testing-widget'
import { checkboxGroup } from './definition'

const views = async () => (await import('./view')).views

const options = [{ label: 'Red', value: 'r' }, { label: 'Green', value: 'g' }, { label: 'Blue', value: 'b' }]
const stored = { type: 'CHECKBOX_GROUP_WIDGET', labelText: 'Colours', options, defaultSelectedValues: ['r'], onSelectionChange: '{{x}}' }

/** The box of a choice. */
function boxOf(root: HTMLElement, label: string): HTMLInputElement {
  return find<HTMLInputElement>(find(root, '.sw-choice', label), 'input', '')
}

test('chosen values are a list, JSON of one, or texts between commas', () => {
  const verdict = (value: unknown) => check(checkboxGroup, 'defaultSelectedValues', value)
  assert.deepEqual([['r', 2], '["r"]', 'r, g', 7].map((value) => verdict(value).parsed), [['r', 2], ['r'], ['r', 'g'], [7]])
  assert.deepEqual(['', null, [{}], true].map((value) => verdict(value).parsed), [[], [], [], []])
  assert.deepEqual(['', null, [{}], true].map((value) => verdict(value).isValid), [true, true, false, false])
})

test('a required group is valid with one choice', () => {
  const valid = (isRequired: boolean, selectedValues: unknown) => derive(checkboxGroup, { isRequired, selectedValues }, 'isValid')
  assert.deepEqual([valid(true, ['r']), valid(true, []), valid(true, 'r'), valid(false, undefined)], [true, false, false, true])
})

test('presses add choices and take them away', async () => {
  await withWidget(stored, views, async ({ page, root, value, events }) => {
    assert.ok(find(root, '[role=group]', 'Colours'))
    await page.click(boxOf(root, 'Blue'))
    assert.deepEqual([value('value'), value('isDirty'), boxOf(root, 'Blue').checked], [['r', 'b'], true, true])
    await page.click(boxOf(root, 'Red'))
    assert.deepEqual([value('value'), events()], [['b'], ['Widget.onSelectionChange', 'Widget.onSelectionChange']])
  })
})

test('one box stands for all of them, also when only some are on', async () => {
  await withWidget({ ...stored, isSelectAll: true, selectAllText: 'Every colour' }, views, async ({ page, root, value }) => {
    const all = boxOf(root, 'Every colour')
    assert.deepEqual([all.checked, all.indeterminate], [false, true])
    await page.click(all)
    assert.deepEqual([value('value'), all.checked, all.indeterminate], [['r', 'g', 'b'], true, false])
    await page.click(all)
    assert.deepEqual([value('value'), all.checked, all.indeterminate], [[], false, false])
  })
})

test('a required group that was emptied says so; one that is off can\'t be pressed', async () => {
  await withWidget({ ...stored, isRequired: true }, views, async ({ page, root, runtime, value }) => {
    assert.equal(root.querySelector('[role=alert]'), null)
    await page.click(boxOf(root, 'Red'))
    assert.equal(root.querySelector('[role=alert]')?.textContent, 'This field is required')
    await page.act(() => runtime.setProperty('Widget', 'isDisabled', true))
    await page.act(() => boxOf(root, 'Blue').click())
    assert.deepEqual([boxOf(root, 'Blue').disabled, value('value')], [true, []])
  })
})
