import assert from 'node:assert/strict'
import { test } from 'node:test'
import { find } from '../../lib/testing'
import { type OpenWidget, withWidget } from '../testing-widget'

const views = async () => (await import('./view')).views

const menuItems = {
  remove: { isVisible: true, index: 2, label: 'Delete', onClick: '{{x}}' },
  edit: { isVisible: true, index: 0, label: 'Edit' },
  move: { isVisible: true, index: 1, label: 'Move', isDisabled: true, onClick: '{{x}}' },
  secret: { index: 3, label: 'Secret', isVisible: false },
}
const itemsOf = () => [...document.querySelectorAll('[role=menuitem]')].map(({ textContent }) => textContent)

function withMenu(more: object, body: (it: OpenWidget, button: HTMLElement) => Promise<void>): Promise<void> {
  return withWidget({ type: 'MENU_BUTTON_WIDGET', label: 'Actions', menuItems, ...more }, views, async (it) => {
    const button = find(it.root, 'button[aria-haspopup=menu][aria-expanded=false]', 'Actions')
    await it.page.act(() => button.click())
    await body(it, button)
  })
}

test('it opens the visible entries in their order; a press runs the event of one that is not off and closes the menu', async () => {
  await withMenu({}, async ({ page, events }, button) => {
    assert.deepEqual([button.getAttribute('aria-expanded'), itemsOf()], ['true', ['Edit', 'Move', 'Delete']])
    await page.click(find(document, '[role=menuitem][aria-disabled=true]', 'Move'))
    assert.deepEqual([events(), itemsOf().length], [[], 3])
    await page.click(find(find(document, '[role=menu]', 'Actions'), '[role=menuitem]', 'Delete'))
    assert.deepEqual([events(), itemsOf()], [['Widget.menuItems.remove.onClick'], []])
  })
})

test('entries whose visibility has no value are left out, and an empty menu does not open', async () => {
  const menu = { edit: { index: 0, label: 'Edit', isVisible: undefined }, move: { index: 1, label: 'Move', isVisible: null } }
  await withMenu({ menuItems: menu }, async (_, button) => assert.deepEqual([itemsOf(), button.getAttribute('aria-expanded')], [[], 'false']))
})

test('a button that is off does not open', () => withMenu({ isDisabled: true }, async () => assert.deepEqual(itemsOf(), [])))

test('keys move the focus; Escape closes the menu and gives it back', async () => {
  await withMenu({}, async ({ page }, button) => {
    assert.equal(document.activeElement?.textContent, 'Edit')
    for (const [key, label] of [['ArrowDown', 'Move'], ['End', 'Delete'], ['ArrowDown', 'Edit'], ['d', 'Delete']] as const) {
      await page.press(key)
      assert.equal(document.activeElement?.textContent, label, key)
    }
    await page.press('Escape')
    assert.deepEqual([itemsOf(), document.activeElement === button], [[], true])
  })
})

test('entries made from data know their item; properties may differ from one to the next', async () => {
  const config = { label: ['Ann', 'Ben', 'Cleo'], isVisible: [true, false, true], onClick: '{{x}}' }
  await withMenu({ menuItemsSource: 'DYNAMIC', sourceData: ['a', 'b', 'c'], configureMenuItems: { config } }, async ({ page, runtime }) => {
    assert.deepEqual(itemsOf(), ['Ann', 'Cleo'])
    await page.click(find(document, '[role=menuitem]', 'Cleo'))
    const options = { context: { currentItem: 'c', currentIndex: 2 } }
    assert.deepEqual(runtime.triggered, [{ widget: 'Widget', path: 'configureMenuItems.config.onClick', options }])
  })
})
