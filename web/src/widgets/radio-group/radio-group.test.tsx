import assert from 'node:assert/strict'
import { test } from 'node:test'
import { find } from '../../lib/testing'
import { check, derive } from '../testing'
import { withWidget } from '../testing-widget'
import { radioGroup } from './definition'

const views = async () => (await import('./view')).views

const options = [{ label: 'Yes', value: 'Y' }, { label: 'No', value: 'N' }]
const stored = { type: 'RADIO_GROUP_WIDGET', labelText: 'Agreed', options, defaultOptionValue: 'Y', onSelectionChange: '{{x}}' }

/** The button of a choice. */
function buttonOf(root: HTMLElement, label: string): HTMLInputElement {
  return find<HTMLInputElement>(find(root, '.sw-choice', label), 'input', '')
}

test('options are a list or JSON of one; their values differ and are of one type', () => {
  const verdict = (value: unknown) => check(radioGroup, 'options', value)
  assert.deepEqual([verdict(options).parsed, verdict(JSON.stringify(options)).parsed, verdict(null).parsed], [options, options, []])
  const without = [[{ label: '', value: 1 }], [{ label: 'Yes' }], [{ label: 'Yes', value: null }]]
  const odd = ['Yes', { label: 'Yes' }, [null], ...without, [...options, options[0]], [...options, { label: 'Perhaps', value: 0 }]]
  for (const value of odd) assert.deepEqual([verdict(value).isValid, verdict(value).parsed], [false, []], JSON.stringify(value))
  assert.equal(verdict([{ label: 'None', value: '' }]).isValid, true)
})

test('a default is a text or a number', () => {
  const verdict = (value: unknown) => check(radioGroup, 'defaultOptionValue', value)
  assert.deepEqual(['Y', 2, undefined, true, {}].map((value) => verdict(value).isValid), [true, true, true, false, false])
})

test('zero is a choice; a required group without one is not valid', () => {
  const valid = (selectedOptionValue: unknown) => derive(radioGroup, { isRequired: true, selectedOptionValue }, 'isValid')
  assert.deepEqual([valid('Y'), valid(0), valid(''), valid(undefined)], [true, true, false, false])
})

test('a press changes the choice and runs the event', async () => {
  await withWidget(stored, views, async ({ page, root, value, events }) => {
    assert.ok(find(root, '[role=radiogroup]', 'Agreed'))
    assert.deepEqual([buttonOf(root, 'Yes').checked, value('selectedOption')], [true, options[0]])
    await page.act(() => buttonOf(root, 'No').click())
    assert.deepEqual([value('value'), value('selectedOption'), value('isDirty')], ['N', options[1], true])
    assert.deepEqual([buttonOf(root, 'Yes').checked, buttonOf(root, 'No').checked], [false, true])
    assert.deepEqual(events(), ['Widget.onSelectionChange'])
  })
})

test('the buttons are one group for the keyboard', async () => {
  await withWidget(stored, views, async ({ root }) => {
    const names = [...root.querySelectorAll('input')].map((input) => input.name)
    assert.equal(new Set(names).size, 1)
    assert.notEqual(names[0], '')
  })
})

test('a group that is off can\'t be pressed; a required one tells assistive technology', async () => {
  await withWidget({ ...stored, labelText: '', isDisabled: true, isRequired: true }, views, async ({ page, root, value }) => {
    assert.equal(find(root, '[role=radiogroup]', 'Widget').getAttribute('aria-required'), 'true')
    await page.act(() => buttonOf(root, 'No').click())
    assert.deepEqual([buttonOf(root, 'No').disabled, value('value')], [true, 'Y'])
  })
})
