import assert from 'node:assert/strict'
import { test } from 'node:test'
import { find } from '../../lib/testing'
import { withWidget } from '../testing-widget'

const views = async () => (await import('./view')).views

const lineOf = (root: HTMLElement) => root.querySelector<HTMLElement>('.sw-divider-line')?.style
const capsOf = (root: HTMLElement) => [...root.querySelectorAll('.sw-divider-cap')].map(({ className }) => className)

test('a divider is a separator with a direction', async () => {
  for (const orientation of ['horizontal', 'vertical']) {
    await withWidget({ type: 'DIVIDER_WIDGET', orientation }, views, async ({ root }) => {
      const separator = find(root, '[role=separator]', '')
      assert.equal(separator.getAttribute('aria-orientation'), orientation)
      assert.equal(separator.classList.contains('sw-divider-vertical'), orientation === 'vertical')
    })
  }
})

test('thickness, stroke and color make the line; odd ones give way to a thin solid line', async () => {
  const stored = { type: 'DIVIDER_WIDGET', thickness: '3', strokeStyle: 'dashed', dividerColor: 'red' }
  await withWidget(stored, views, async ({ page, root, runtime }) => {
    assert.equal(lineOf(root)?.borderTop, '3px dashed red')
    await page.act(() => runtime.setProperty('Widget', 'strokeStyle', 'Dotted'))
    assert.equal(lineOf(root)?.borderTop, '3px dotted red')
    await page.act(() => {
      runtime.setProperty('Widget', 'thickness', -2)
      runtime.setProperty('Widget', 'strokeStyle', 'groove')
    })
    assert.equal(lineOf(root)?.borderTop, '1px solid red')
  })
})

test('a color can load nothing from elsewhere', async () => {
  await withWidget({ type: 'DIVIDER_WIDGET', orientation: 'vertical', dividerColor: 'url(//spy.test)' }, views, async ({ root }) => {
    assert.equal(lineOf(root)?.borderInlineStart, '1px solid var(--sw-line)')
  })
})

test('marks stand at both ends, or at the one that is chosen', async () => {
  for (const [capSide, ends] of [[-1, ['start']], [0, ['start', 'end']], [1, ['end']], [undefined, []]] as const) {
    await withWidget({ type: 'DIVIDER_WIDGET', capType: 'arrow', capSide }, views, async ({ root }) => {
      assert.deepEqual(capsOf(root), ends.map((end) => `sw-divider-cap sw-divider-arrow sw-divider-${end}`))
    })
  }
})

test('marks grow with the line', async () => {
  for (const [capType, thickness, size] of [['dot', 2, '7px'], ['arrow', 4, '20px'], ['dot', undefined, '3.5px']] as const) {
    await withWidget({ type: 'DIVIDER_WIDGET', capType, thickness, capSide: 1 }, views, async ({ root }) => {
      const mark = root.querySelector<HTMLElement>('.sw-divider-cap')?.style
      assert.deepEqual([mark?.width, mark?.height], [size, size])
    })
  }
})

test('a kind of mark that is not known is none', async () => {
  await withWidget({ type: 'DIVIDER_WIDGET', capType: 'nc', capSide: 0 }, views, async ({ root }) => assert.deepEqual(capsOf(root), []))
})
