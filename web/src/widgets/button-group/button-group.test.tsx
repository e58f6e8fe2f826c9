import assert from 'node:assert/strict'
import { test } from 'node:test'
import { find } from '../../lib/testing'
import { withWidget } from '../testing-widget'

const views = async () => (await import('./view')).views

const menuItems = {
  copy: { isVisible: true, index: 1, label: 'Copy', onClick: '{{x}}' },
  cut: { isVisible: true, index: 0, label: 'Cut', isDisabled: true, onClick: '{{x}}' },
}
const groupButtons = {
  more: { isVisible: true, index: 2, label: 'More', buttonType: 'MENU', menuItems },
  add: { isVisible: true, index: 0, label: 'Add', onClick: '{{x}}' },
  like: { isVisible: true, index: 1, iconName: 'heart', isDisabled: true, onClick: '{{x}}' },
  secret: { index: 3, label: 'Secret', isVisible: false },
}
const stored = { type: 'BUTTON_GROUP_WIDGET', groupButtons }

test('the visible buttons stand in their order in a group that bears the widget\'s name', async () => {
  await withWidget(stored, views, async ({ root }) => {
    const buttons = [...find(root, '[role=group]', 'Widget').querySelectorAll('button')]
    assert.deepEqual(buttons.map((button) => button.getAttribute('aria-label') ?? button.textContent), ['Add', 'heart', 'More'])
  })
})

test('a press runs the event of that button, unless it or the group is off', async () => {
  await withWidget(stored, views, async ({ page, root, runtime, events }) => {
    const press = (name: string) => page.act(() => find(root, 'button', name).click())
    await press('heart')
    assert.deepEqual(events(), [])
    await press('Add')
    assert.deepEqual(events(), ['Widget.groupButtons.add.onClick'])
    await page.act(() => runtime.setProperty('Widget', 'isDisabled', true))
    await press('Add')
    assert.equal(events().length, 1)
  })
})

test('a button with a menu opens it; a press on an entry runs its event and closes the menu', async () => {
  await withWidget(stored, views, async ({ page, root, events }) => {
    const button = find(root, 'button', 'More')
    assert.deepEqual([button.getAttribute('aria-haspopup'), button.getAttribute('aria-expanded')], ['menu', 'false'])
    await page.click(button)
    assert.equal(button.getAttribute('aria-expanded'), 'true')
    const menu = find(document, '[role=menu]', 'More')
    assert.deepEqual([...menu.querySelectorAll('[role=menuitem]')].map(({ textContent }) => textContent), ['Cut', 'Copy'])
    await page.click(find(menu, '[role=menuitem]', 'Cut'))
    assert.deepEqual(events(), [])
    await page.click(find(menu, '[role=menuitem]', 'Copy'))
    assert.deepEqual(events(), ['Widget.groupButtons.more.menuItems.copy.onClick'])
    assert.deepEqual([document.querySelector('[role=menu]'), document.activeElement === button], [null, true])
  })
})
