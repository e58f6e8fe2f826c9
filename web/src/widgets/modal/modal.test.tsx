import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type OpenWidget, withWidget } from '../testing-widget'

const views = async () => ({ ...(await import('./view')).views, ...(await import('../text/view')).views })

async function withOpenModal(more: object, body: (it: OpenWidget) => Promise<void>): Promise<void> {
  const text = { type: 'TEXT_WIDGET', text: 'Edit the order' }
  const children = [{ type: 'CANVAS_WIDGET', children: [text] }]
  await withWidget({ type: 'MODAL_WIDGET', width: 456, height: 240, onClose: '{{x}}', children, ...more }, views, async (it) => {
    assert.equal(it.root.querySelector('dialog'), null)
    await it.page.act(() => it.runtime.setMeta('Widget', { isVisible: true }))
    await body(it)
  })
}

test('an open modal is a dialog named after its first text', async () => {
  await withOpenModal({}, async ({ root }) => {
    const dialog = root.querySelector('dialog')
    assert.equal(dialog?.getAttribute('aria-label'), 'Edit the order')
    assert.equal(dialog?.style.width, '380px', 'no wider than the page')
  })
})

test('a press beside it closes it, unless that was switched off', async () => {
  for (const canOutsideClickClose of [true, false]) {
    await withOpenModal({ canOutsideClickClose }, async ({ page, root, value, events }) => {
      const press = new MouseEvent('mousedown', { bubbles: true })
      await page.act(() => void root.querySelector('dialog')?.dispatchEvent(press))
      assert.equal(value('isVisible'), !canOutsideClickClose)
      assert.deepEqual(events(), canOutsideClickClose ? ['Widget.onClose'] : [])
    })
  }
})

test('the event runs also when code closes it', async () => {
  await withOpenModal({}, async ({ page, runtime, events }) => {
    await page.act(() => runtime.setMeta('Widget', { isVisible: false }))
    assert.deepEqual(events(), ['Widget.onClose'])
  })
})
