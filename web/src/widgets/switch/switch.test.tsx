import assert from 'node:assert/strict'
import { test } from 'node:test'
import { find } from '../../lib/testing'
import { derive } from '../testing'
import { withWidget } from '../testing-widget'
import { switchWidget } from './definition'

const views = async () => (await import('./view')).views

test('the value is yes or no, whatever the state holds', () => {
  const value = (isSwitchedOn: unknown) => derive(switchWidget, { isSwitchedOn }, 'value')
  assert.deepEqual([true, false, undefined, null, ''].map(value), [true, false, false, false, false])
})

test('a press turns it on, another one off, each with the event', async () => {
  await withWidget({ type: 'SWITCH_WIDGET', label: 'Light', onChange: '{{x}}' }, views, async ({ page, root, value, events }) => {
    const light = find<HTMLInputElement>(find(root, 'label', 'Light'), '[role=switch]', '')
    assert.deepEqual([light.checked, value('isDirty')], [false, false])
    await page.click(light)
    assert.deepEqual([light.checked, value('value'), value('isDirty')], [true, true, true])
    await page.click(light)
    assert.deepEqual([light.checked, value('value')], [false, false])
    assert.deepEqual(events(), ['Widget.onChange', 'Widget.onChange'])
  })
})

test('it follows its default, also where that is a text', async () => {
  for (const [defaultSwitchState, isOn] of [[true, true], ['true', true], ['no', false]] as const) {
    await withWidget({ type: 'SWITCH_WIDGET', label: 'Light', defaultSwitchState }, views, async ({ root }) => {
      assert.equal(find<HTMLInputElement>(root, '[role=switch]', '').checked, isOn)
    })
  }
})

test('one that is off can\'t be pressed; without a label it is called by its name', async () => {
  await withWidget({ type: 'SWITCH_WIDGET', label: '', isDisabled: true, onChange: '{{x}}' }, views, async ({ page, root, value, events }) => {
    const box = find<HTMLInputElement>(root, '[role=switch]', 'Widget')
    await page.act(() => box.click())
    assert.deepEqual([box.disabled, value('value'), events()], [true, false, []])
  })
})

test('the label stands on the side that is asked for', async () => {
  for (const labelPosition of ['Left', 'Right']) {
    await withWidget({ type: 'SWITCH_WIDGET', label: 'Light', labelPosition }, views, async ({ root }) => {
      assert.equal(root.querySelector('.sw-toggle')?.classList.contains('sw-toggle-reversed'), labelPosition === 'Left')
    })
  }
})
