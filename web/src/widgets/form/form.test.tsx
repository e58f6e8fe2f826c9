import assert from 'node:assert/strict'
import { test } from 'node:test'
import { field, find } from '../../lib/testing'
import { withWidget } from '../testing-widget'

const views = async () => {
  const [own, container, input, box] = await Promise.all([
    import('./view'), import('../container/view'), import('../input/view'), import('../checkbox/view'),
  ])
  return { ...own.views, ...container.views, ...input.views, ...box.views }
}

const name = { type: 'INPUT_WIDGET_V2', inputType: 'TEXT', label: 'Name', defaultText: '', widgetName: 'Name' }
const agreed = { type: 'CHECKBOX_WIDGET', label: 'Agreed', widgetName: 'Agreed' }
const inner = { type: 'CHECKBOX_WIDGET', label: 'Inner', widgetName: 'Inner' }
const box = { type: 'CONTAINER_WIDGET', widgetName: 'Box', children: [{ type: 'CANVAS_WIDGET', children: [inner] }] }
const stored = { type: 'FORM_WIDGET', children: [{ type: 'CANVAS_WIDGET', children: [name, agreed, box] }] }

test('a form is a group that bears its name', async () => {
  await withWidget(stored, views, async ({ root }) => {
    assert.deepEqual([...find(root, '[role=group]', 'Widget').querySelectorAll('input')].map(({ type }) => type), ['text', 'checkbox', 'checkbox'])
  })
})

test('its data are the values of the widgets directly in it, by name; what has no value is left out', async () => {
  await withWidget(stored, views, async ({ page, root, value }) => {
    assert.deepEqual(value('data'), { Name: '', Agreed: false })
    await page.type(field(root, 'Name'), 'Ada')
    await page.click(find(find(root, 'label', 'Agreed'), 'input', ''))
    assert.deepEqual(value('data'), { Name: 'Ada', Agreed: true })
  })
})

test('it has changes once a widget anywhere in it was used, until it is reset', async () => {
  await withWidget(stored, views, async ({ page, root, runtime, value }) => {
    assert.equal(value('hasChanges'), false)
    await page.click(find(find(root, 'label', 'Inner'), 'input', ''))
    assert.equal(value('hasChanges'), true)
    await page.act(() => runtime.reset('Widget', true))
    assert.deepEqual([value('hasChanges'), value('isChecked', 'Inner')], [false, undefined])
  })
})
