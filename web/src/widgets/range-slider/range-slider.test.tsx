import assert from 'node:assert/strict'
import { test } from 'node:test'
import { find } from '../../lib/testing'
import { check } from '../testing'
import { withWidget } from '../testing-widget'
import { rangeSlider } from './definition'

const views = async () => (await import('./view')).views

const events = { onStartValueChange: '{{x}}', onEndValueChange: '{{y}}' }
const numbers = { min: 0, max: 100, step: 5, minRange: 10, defaultStartValue: 20, defaultEndValue: 40 }
const stored = { type: 'RANGE_SLIDER_WIDGET', labelText: 'Price', ...numbers, ...events }

const thumb = (root: HTMLElement, name: string) => find(root, '[role=slider]', name)
const numbersOf = (slider: HTMLElement) => ['min', 'now', 'max'].map((end) => Number(slider.getAttribute(`aria-value${end}`)))

test('the least distance is a positive number within the range', () => {
  const verdict = (value: unknown) => check(rangeSlider, 'minRange', value, { min: 0, max: 10 })
  assert.deepEqual(['2', 0.1, 10].map((value) => verdict(value).parsed), [2, 0.1, 10])
  for (const value of ['', 'x', 0, -1, 11]) assert.deepEqual([verdict(value).isValid, verdict(value).parsed], [false, undefined])
})

test('the end lies behind the start, both lie within the range', () => {
  const parsed = (path: string, value: unknown) => check(rangeSlider, path, value, { min: 0, max: 10, defaultStartValue: 4 }).parsed
  assert.deepEqual([5, 4, 3, 11, ''].map((end) => parsed('defaultEndValue', end)), [5, undefined, undefined, undefined, undefined])
  assert.deepEqual([0, '10', -1].map((start) => parsed('defaultStartValue', start)), [0, 10, undefined])
})

test('both ends are sliders with names, and each is the other one\'s limit', async () => {
  await withWidget(stored, views, async ({ root }) => {
    assert.deepEqual(numbersOf(thumb(root, 'Price: from')), [0, 20, 40])
    assert.deepEqual(numbersOf(thumb(root, 'Price: to')), [20, 40, 100])
  })
})

test('keys move an end by steps, run its own event, and keep the distance', async () => {
  await withWidget(stored, views, async ({ page, root, value, events: all }) => {
    await page.act(() => thumb(root, 'Price: from').focus())
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight']) await page.press(key)
    assert.deepEqual([value('start'), value('end'), value('isDirty')], [30, 40, true])
    assert.deepEqual(all(), ['Widget.onStartValueChange', 'Widget.onStartValueChange'])
    await page.act(() => thumb(root, 'Price: to').focus())
    await page.press('End')
    assert.deepEqual([value('start'), value('end'), all()[2]], [30, 100, 'Widget.onEndValueChange'])
  })
})

test('without defaults the whole range is chosen; a slider that is off stays so', async () => {
  await withWidget({ ...stored, defaultStartValue: '', defaultEndValue: '', isDisabled: true }, views, async ({ page, root, events: all }) => {
    const start = thumb(root, 'Price: from')
    assert.deepEqual([numbersOf(start), start.getAttribute('aria-disabled'), start.getAttribute('tabindex')], [[0, 0, 100], 'true', null])
    await page.act(() => void start.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true })))
    assert.deepEqual([numbersOf(start), all()], [[0, 0, 100], []])
  })
})

test('marks go with their labels', async () => {
  const marks = [{ value: 25, label: 'a quarter' }, { value: 50, label: '' }]
  await withWidget({ ...stored, marks }, views, async ({ page, root, runtime }) => {
    const count = () => ['.sw-slider-mark', '.sw-slider-label'].map((selector) => root.querySelectorAll(selector).length)
    assert.deepEqual(count(), [2, 1])
    await page.act(() => runtime.setProperty('Widget', 'showMarksLabel', false))
    assert.deepEqual(count(), [0, 0])
  })
})
