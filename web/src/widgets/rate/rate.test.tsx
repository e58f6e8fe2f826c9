import assert from 'node:assert/strict'
import { test } from 'node:test'
import { find } from '../../lib/testing'
import { check } from '../testing'
import { withWidget } from '../testing-widget'
import { rate } from './definition'

const views = async () => (await import('./view')).views
const stored = { type: 'RATE_WIDGET', maxCount: 5, defaultRate: 2, onRateChanged: '{{x}}' }

/** A press on the fourth star; without a layout it is always in the star's first half. */
function pressStar(root: HTMLElement): void {
  root.querySelectorAll('.sw-star')[3]?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
}

test('stars are a positive whole number; a default that is no number of stars is none', () => {
  assert.deepEqual([10, '3', 0, 2.5, 'many'].map((count) => check(rate, 'maxCount', count).parsed), [10, 3, 5, 5, 5])
  assert.deepEqual(['', null, -1, 'x', '4'].map((stars) => check(rate, 'defaultRate', stars).parsed), [0, 0, 0, 0, 4])
})

test('a press on a star sets the rating, to halves where they are allowed; another one on the same star changes nothing', async () => {
  for (const isAllowHalf of [false, true]) {
    await withWidget({ ...stored, isAllowHalf }, views, async ({ page, root, value, events }) => {
      await page.act(() => pressStar(root))
      const stars = isAllowHalf ? 3.5 : 4
      assert.deepEqual([value('rate'), value('value'), value('isDirty')], [stars, stars, true])
      await page.act(() => pressStar(root))
      assert.deepEqual([value('rate'), events()], [stars, ['Widget.onRateChanged']])
    })
  }
})

test('it is a slider with a spoken value that keys move', async () => {
  await withWidget({ ...stored, tooltips: ['bad', 'fair', 'good'] }, views, async ({ page, root }) => {
    const slider = find(root, '[role=slider]', 'Widget')
    assert.deepEqual([slider.getAttribute('aria-valuenow'), slider.getAttribute('aria-valuetext')], ['2', 'fair'])
    await page.act(() => slider.focus())
    for (const [key, now, text] of [['ArrowRight', '3', 'good'], ['End', '5', '5 of 5'], ['Home', '0', '0 of 5']] as const) {
      await page.press(key)
      assert.deepEqual([slider.getAttribute('aria-valuenow'), slider.getAttribute('aria-valuetext')], [now, text])
    }
  })
})

test('a rating that is read-only or off stays as it is', async () => {
  for (const [property, attribute] of [['isReadOnly', 'aria-readonly'], ['isDisabled', 'aria-disabled']] as const) {
    await withWidget({ ...stored, [property]: true }, views, async ({ page, root, value, events }) => {
      const slider = find(root, '[role=slider]', 'Widget')
      await page.act(() => pressStar(root))
      await page.act(() => void slider.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true })))
      assert.deepEqual([slider.getAttribute(attribute), value('rate'), events()], ['true', 2, []])
    })
  }
})
