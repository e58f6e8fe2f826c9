import assert from 'node:assert/strict'
import { test } from 'node:test'
import { find } from '../../lib/testing'
import { derive } from '../testing'
import { withWidget } from '../testing-widget'
import { switchGroup } from './definition'

const views = async () => (await import('./view')).views

const options = [{ label: 'Sound', value: 's' }, { label: 'Light', value: 'l' }]
const stored = { type: 'SWITCH_GROUP_WIDGET', labelText: 'Rooms', options, defaultSelectedValues: ['s'], onSelectionChange: '{{x}}' }

/** The switch of a choice. */
function switchOf(root: HTMLElement, label: string): HTMLInputElement {
  return find<HTMLInputElement>(find(root, '.sw-choice', label), '[role=switch]', '')
}

test('only options count as chosen', () => {
  const selected = (selectedValuesArray: unknown) => derive(switchGroup, { options, selectedValuesArray }, 'value')
  assert.deepEqual([selected(['l', 'gone', 's']), selected('s'), selected(undefined)], [['l', 's'], [], []])
})

test('a required group is valid while one of its options is on', () => {
  const valid = (isRequired: boolean, selectedValuesArray: unknown) => derive(switchGroup, { options, isRequired, selectedValuesArray }, 'isValid')
  assert.deepEqual([valid(true, ['s']), valid(true, ['gone']), valid(true, []), valid(false, [])], [true, false, false, true])
})

test('presses turn switches on and off, each with the event', async () => {
  await withWidget(stored, views, async ({ page, root, value, events }) => {
    assert.ok(find(root, '[role=group]', 'Rooms'))
    await page.click(switchOf(root, 'Light'))
    assert.deepEqual([value('value'), value('isDirty'), switchOf(root, 'Light').checked], [['s', 'l'], true, true])
    await page.click(switchOf(root, 'Sound'))
    assert.deepEqual([value('value'), switchOf(root, 'Sound').checked], [['l'], false])
    assert.deepEqual(events(), ['Widget.onSelectionChange', 'Widget.onSelectionChange'])
  })
})

test('a press forgets what is no option any more', async () => {
  await withWidget({ ...stored, defaultSelectedValues: ['gone', 's'] }, views, async ({ page, root, value }) => {
    await page.click(switchOf(root, 'Light'))
    assert.deepEqual(value('selectedValuesArray'), ['s', 'l'])
  })
})

test('a required group says so once all are off; one that is off can\'t be pressed', async () => {
  await withWidget({ ...stored, isRequired: true }, views, async ({ page, root, runtime, value }) => {
    assert.equal(root.querySelector('[role=alert]'), null)
    await page.click(switchOf(root, 'Sound'))
    assert.equal(find(root, '[role=alert]', '').textContent, 'This field is required')
    await page.act(() => runtime.setProperty('Widget', 'isDisabled', true))
    await page.act(() => switchOf(root, 'Light').click())
    assert.deepEqual([switchOf(root, 'Light').disabled, value('value')], [true, []])
  })
})
