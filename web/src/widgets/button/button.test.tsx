import assert from 'node:assert/strict'
import { test } from 'node:test'
import { find } from '../../lib/testing'
import { withWidget } from '../testing-widget'

const views = async () => ({ ...(await import('./view')).views, ...(await import('../form/view')).views, ...(await import('../checkbox/view')).views })

test('a press runs the event; one that is off can\'t be pressed', async () => {
  for (const isDisabled of [false, true]) {
    await withWidget({ type: 'BUTTON_WIDGET', text: 'Save', isDisabled, onClick: '{{x}}' }, views, async ({ page, root, runtime }) => {
      const button = find<HTMLButtonElement>(root, 'button', 'Save')
      await page.act(() => button.click())
      assert.deepEqual(runtime.triggered.map(({ path, options }) => [path, options.event]), isDisabled ? [] : [['onClick', 'click']])
    })
  }
})

test('while its code runs it is busy, and further presses do nothing', async () => {
  await withWidget({ type: 'BUTTON_WIDGET', text: 'Save', onClick: '{{x}}' }, views, async ({ page, root, runtime }) => {
    let runs = 0
    let finish = (_: { readonly success: boolean }): void => undefined
    Object.assign(runtime, { trigger: () => new Promise((done) => ((finish = done), (runs += 1))) })
    const button = find(root, 'button', 'Save')
    for (const press of [button, button]) await page.click(press)
    assert.deepEqual([button.getAttribute('aria-busy'), button.getAttribute('aria-label'), runs], ['true', 'Save', 1])
    await page.act(() => finish({ success: true }))
    assert.deepEqual([button.getAttribute('aria-busy'), button.getAttribute('aria-label')], [null, null])
  })
})

test('an icon alone is called by its name', async () => {
  await withWidget({ type: 'BUTTON_WIDGET', iconName: 'arrow-left' }, views, async ({ root }) => assert.ok(find(root, 'button', 'arrow left')))
})

test('without a text it is called by its tooltip; the variant and the color are its looks', async () => {
  const stored = { type: 'BUTTON_WIDGET', tooltip: 'Save all', buttonVariant: 'SECONDARY', buttonColor: '#ffffff' }
  await withWidget(stored, views, async ({ page, root, runtime }) => {
    const button = find(root, 'button', 'Save all')
    assert.deepEqual([button.title, button.classList.contains('sw-button-secondary')], ['Save all', true])
    assert.deepEqual(['--sw-button', '--sw-on-button'].map((name) => button.style.getPropertyValue(name)), ['#ffffff', '#10131a'])
    await page.act(() => runtime.setProperty('Widget', 'buttonColor', 'url(//spy.test)'))
    assert.equal(button.style.getPropertyValue('--sw-button'), '')
  })
})

test('in a form it waits for valid inputs, and resets them only after its work succeeded', async () => {
  const box = { type: 'CHECKBOX_WIDGET', label: 'Agreed', isRequired: true }
  const submit = { type: 'FORM_BUTTON_WIDGET', text: 'Send', disabledWhenInvalid: true, resetFormOnClick: true, onClick: '{{x}}' }
  const stored = { type: 'FORM_WIDGET', children: [{ type: 'CANVAS_WIDGET', children: [box, submit] }] }
  await withWidget(stored, views, async ({ page, root, runtime, value }) => {
    const button = find<HTMLButtonElement>(root, 'button', 'Send')
    assert.equal(button.disabled, true)
    await page.click(find(root, 'input', ''))
    for (const success of [false, true]) {
      Object.assign(runtime, { trigger: () => Promise.resolve({ success }) })
      await page.act(() => button.click())
      assert.deepEqual([value('isChecked', 'Widget11'), button.disabled], success ? [undefined, true] : [true, false])
    }
  })
})
