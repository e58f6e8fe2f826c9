import assert from 'node:assert/strict'
import { test } from 'node:test'
import { find } from '../../lib/testing'
import { check } from '../testing'
import { withWidget } from '../testing-widget'
import { categorySlider } from './definition'

const views = async () => (await import('./view')).views

const options = [{ label: 'Small', value: 's' }, { label: 'Medium', value: 'm' }, { label: 'Large', value: 'l' }]
const stored = { type: 'CATEGORY_SLIDER_WIDGET', labelText: 'Size', options, defaultOptionValue: 'm', onChange: '{{x}}' }

test('options are a list or JSON of one; their values differ and are of one type', () => {
  const verdict = (value: unknown) => check(categorySlider, 'options', value)
  assert.deepEqual([options, JSON.stringify(options), ''].map((value) => verdict(value).parsed), [options, options, []])
  const odd = ['Small', { label: 'Small' }, [{ value: 's' }], [...options, { label: 'XL', value: 'l' }], [...options, { label: 'XL', value: 4 }]]
  for (const value of odd) assert.deepEqual([verdict(value).isValid, verdict(value).parsed], [false, []], JSON.stringify(value))
})

test('keys move to the options next to the chosen one; the value is the option\'s', async () => {
  await withWidget(stored, views, async ({ page, root, value, events }) => {
    const slider = find(root, '[role=slider]', 'Size')
    assert.deepEqual([slider.getAttribute('aria-valuetext'), slider.getAttribute('aria-valuemax')], ['Medium', '2'])
    await page.act(() => slider.focus())
    await page.press('ArrowRight')
    assert.deepEqual([value('value'), value('isDirty'), slider.getAttribute('aria-valuetext')], ['l', true, 'Large'])
    await page.press('ArrowRight')
    assert.deepEqual(events(), ['Widget.onChange'], 'there is nothing beyond the last option')
    await page.press('Home')
    assert.equal(value('value'), 's')
  })
})

test('while a value is no option nothing is chosen, and the first option can be', async () => {
  await withWidget({ ...stored, defaultOptionValue: 'xxl' }, views, async ({ page, root, value }) => {
    const slider = find(root, '[role=slider]', 'Size')
    assert.deepEqual(['aria-valuetext', 'aria-valuenow'].map((name) => slider.getAttribute(name)), ['', '0'])
    await page.act(() => slider.focus())
    await page.press('Home')
    assert.deepEqual([value('value'), slider.getAttribute('aria-valuetext')], ['s', 'Small'])
  })
})

test('with fewer than two options there is nothing to choose, and it says so', () => {
  for (const few of [options.slice(0, 1), JSON.stringify(options.slice(0, 1)), [], '', undefined]) {
    const verdict = check(categorySlider, 'options', few)
    assert.deepEqual([verdict.isValid, verdict.parsed, verdict.message], [false, [], 'A slider needs two options or more'])
  }
  assert.equal(check(categorySlider, 'options', options.slice(0, 2)).isValid, true)
})

test('labels can be left out, and their marks with them; without options there is nothing to move', async () => {
  await withWidget(stored, views, async ({ page, root, runtime }) => {
    const labels = () => [...root.querySelectorAll('.sw-slider-label')].map(({ textContent }) => textContent)
    assert.deepEqual(labels(), ['Small', 'Medium', 'Large'])
    await page.act(() => runtime.setProperty('Widget', 'showMarksLabel', false))
    assert.deepEqual([labels(), root.querySelector('.sw-slider-mark')], [[], null])
    await page.act(() => runtime.setProperty('Widget', 'options', []))
    assert.deepEqual([root.querySelector('[role=slider]'), root.querySelector('p')?.textContent], [null, 'No results'])
  })
})

test('a slider that is off is out of reach of the keyboard', async () => {
  await withWidget({ ...stored, isDisabled: true }, views, async ({ page, root, value, events }) => {
    const slider = find(root, '[role=slider]', 'Size')
    assert.deepEqual([slider.getAttribute('aria-disabled'), slider.getAttribute('tabindex')], ['true', null])
    await page.act(() => void slider.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true })))
    assert.deepEqual([value('value'), events()], ['m', []])
  })
})
