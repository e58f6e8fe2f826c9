import assert from 'node:assert/strict'
import { test } from 'node:test'
import { find } from '../../lib/testing'
import { withWidget } from '../testing-widget'

const views = async () => (await import('./view')).views

/** The part of a ring that is filled. */
function shareOfRing(root: HTMLElement): number {
  const [on = 0, all = 0] = root.querySelector('.sw-ring-fill')?.getAttribute('stroke-dasharray')?.split(' ').map(Number) ?? []
  return Number((on / all).toFixed(6))
}

const fillOf = (root: HTMLElement) => root.querySelector<HTMLElement>('.sw-progress-fill')?.style.width

test('it is a progress bar with a spoken value between 0 and 100', async () => {
  for (const [progress, percent] of [[40, 40], ['12.5', 12.5], [140, 100], [-3, 0], ['soon', 0]] as const) {
    await withWidget({ type: 'PROGRESS_WIDGET', progress }, views, async ({ root }) => {
      const bar = find(root, '[role=progressbar]', 'Widget')
      assert.deepEqual(['now', 'min', 'max'].map((end) => bar.getAttribute(`aria-value${end}`)), [String(percent), '0', '100'])
      assert.deepEqual([fillOf(root), bar.textContent], [`${percent}%`, ''])
    })
  }
})

test('a step that is not done is filled in part', async () => {
  for (const [progress, shown] of [[10, '10%'], [45, '45%'], [100, '100%']] as const) {
    await withWidget({ type: 'PROGRESSBAR_WIDGET', progress, steps: 4, showResult: true }, views, async ({ root }) => {
      const bar = find(root, '[role=progressbar]', '')
      assert.deepEqual([fillOf(root), bar.getAttribute('aria-valuenow'), bar.textContent], [shown, String(progress), shown])
      assert.deepEqual([...root.querySelectorAll('i')].map(({ style }) => style.insetInlineStart), ['25%', '50%', '75%'])
    })
  }
})

test('a bar shows the number as it is, a ring a whole one', async () => {
  for (const [type, shown] of [['linear', '33.333%'], ['circular', '33%']] as const) {
    await withWidget({ type: 'PROGRESS_WIDGET', progressType: type, progress: 33.333, showResult: true }, views, async ({ root }) => {
      assert.equal(find(root, '[role=progressbar]', 'Widget').textContent, shown)
    })
  }
  await withWidget({ type: 'CIRCULAR_PROGRESS_WIDGET', progress: 33.333, showResult: true }, views, async ({ root }) => {
    assert.equal(find(root, '[role=progressbar]', 'Widget').textContent, '33%')
  })
})

test('the steps of a ring are told apart, and it draws the plain share', async () => {
  await withWidget({ type: 'PROGRESS_WIDGET', progressType: 'circular', progress: 10, steps: 4 }, views, async ({ root }) => {
    assert.deepEqual([shareOfRing(root), root.querySelectorAll('.sw-ring-gap').length], [0.1, 4])
    assert.ok(root.querySelector('.sw-ring-stepped'), 'without round ends, which would reach into the next step')
  })
})

test('what has no known end has no value, neither spoken nor shown', async () => {
  await withWidget({ type: 'PROGRESS_WIDGET', progress: 45, steps: 4, isIndeterminate: true, showResult: true }, views, async ({ root }) => {
    const bar = find(root, '[role=progressbar]', 'Widget')
    assert.deepEqual([bar.getAttribute('aria-valuenow'), bar.textContent, root.querySelectorAll('i').length], [null, '', 0])
    assert.ok(root.querySelector('.sw-progress-endless'))
  })
})

test('a ring fills its share, also that of old pages and the other way round', async () => {
  for (const kind of [{ type: 'PROGRESS_WIDGET', progressType: 'circular' }, { type: 'CIRCULAR_PROGRESS_WIDGET' }]) {
    await withWidget({ ...kind, progress: 25, counterClockwise: true }, views, async ({ root }) => {
      assert.equal(shareOfRing(root), 0.25)
      assert.ok(find(root, '[role=progressbar]', 'Widget').querySelector('svg.sw-ring-reversed'))
    })
  }
})

test('its own color comes before the accent of the page', async () => {
  await withWidget({ type: 'PROGRESS_WIDGET', accentColor: 'blue', fillColor: 'red' }, views, async ({ page, root, runtime }) => {
    const accent = () => find(root, '[role=progressbar]', '').style.getPropertyValue('--sw-accent')
    assert.equal(accent(), 'red')
    await page.act(() => runtime.setProperty('Widget', 'fillColor', 'red; background: url(//spy.test)'))
    assert.equal(accent(), 'blue')
  })
})
