import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withWidget } from '../testing-widget'

const views = async () => (await import('./view')).views

test('a skeleton is a grey box that assistive technology passes over', async () => {
  await withWidget({ type: 'SKELETON_WIDGET' }, views, async ({ root }) => {
    const box = root.querySelector('.sw-skeleton')
    assert.equal(box?.getAttribute('aria-hidden'), 'true')
    assert.deepEqual([root.childElementCount, root.textContent], [1, ''])
    assert.equal(root.querySelector('a, button, input, [tabindex]'), null)
  })
})

test('it is there unless the page says otherwise', async () => {
  for (const [more, isVisible] of [[{}, true], [{ isVisible: false }, false]] as const) {
    await withWidget({ type: 'SKELETON_WIDGET', ...more }, views, async ({ root, value }) => {
      assert.deepEqual([value('isVisible'), root.querySelector('.sw-skeleton') !== null], [isVisible, isVisible])
    })
  }
})
