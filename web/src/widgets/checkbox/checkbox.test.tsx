import assert from 'node:assert/strict'
import { test } from 'node:test'
import { find } from '../../lib/testing'
import { derive } from '../testing'
import { withWidget } from '../testing-widget'
import { checkbox } from './definition'

const views = async () => (await import('./view')).views

test('a required checkbox is valid once it is checked', () => {
  const valid = (isRequired: boolean, isChecked: boolean) => derive(checkbox, { isRequired, isChecked }, 'isValid')
  assert.deepEqual([valid(true, false), valid(true, true), valid(false, false)], [false, true, true])
})

test('a press changes the value and runs the event', async () => {
  const stored = { type: 'CHECKBOX_WIDGET', label: 'Active', defaultCheckedState: true, onCheckChange: '{{save.run()}}' }
  await withWidget(stored, views, async ({ page, root, value, events }) => {
    assert.equal(value('value'), true)
    await page.click(find(root, 'input', ''))
    assert.deepEqual([value('isChecked'), value('value'), value('isDirty')], [false, false, true])
    assert.deepEqual(events(), ['Widget.onCheckChange'])
  })
})

test('a checkbox that is off can\'t be pressed; one without a label is called by its name', async () => {
  await withWidget({ type: 'CHECKBOX_WIDGET', label: '', isDisabled: true }, views, async ({ page, root, value, events }) => {
    const box = find<HTMLInputElement>(root, 'input', 'Widget')
    await page.act(() => box.click())
    assert.deepEqual([box.disabled, value('isChecked'), events()], [true, undefined, []])
  })
})
