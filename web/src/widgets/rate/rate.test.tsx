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

test('more stars than there are, or parts of stars, are wrong but stay what they are', async () => {
  const verdict = (stars: unknown, props: object) => Object.values(check(rate, 'defaultRate', stars, { maxCount: 5, ...props })).slice(0, 2)
  assert.deepEqual([4.3, '4.3', 7].map((stars) => verdict(stars, {})), [[false, 4.3], [false, 4.3], [false, 7]])
  assert.deepEqual([4.3, 7].map((stars) => verdict(stars, { isAllowHalf: true })), [[true, 4.3], [false, 7]])
  await withWidget({ ...stored, defaultRate: 7 }, views, async ({ page, root, value, events }) => {
    const slider = find(root, '[role=slider]', 'Widget')
    assert.deepEqual([value('rate'), slider.getAttribute('aria-valuenow'), root.querySelectorAll('.sw-star-on[style*="100%"]').length], [7, '5', 5])
    await page.act(() => slider.focus())
    await page.press('End')
    assert.deepEqual([value('rate'), events()], [5, ['Widget.onRateChanged']])
  })
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
