import assert from 'node:assert/strict'
import { test } from 'node:test'
import { find } from '../../lib/testing'
import { withWidget } from '../testing-widget'

const views = async () => (await import('./view')).views

test('a press runs the event; one that is off can\'t be pressed', async () => {
  for (const isDisabled of [false, true]) {
    await withWidget({ type: 'ICON_BUTTON_WIDGET', iconName: 'add', isDisabled, onClick: '{{x}}' }, views, async ({ page, root, events }) => {
      const button = find<HTMLButtonElement>(root, 'button', '')
      await page.act(() => button.click())
      assert.deepEqual([button.disabled, events()], [isDisabled, isDisabled ? [] : ['Widget.onClick']])
    })
  }
})

test('its spoken name is the tooltip, else the icon\'s name in words, else the widget\'s', async () => {
  const cases = [
    [{ iconName: 'arrow-up', tooltip: 'To the top' }, 'To the top', 'To the top'],
    [{ iconName: 'arrow-up' }, 'arrow up', ''],
    [{ iconName: '(none)' }, 'Widget', ''],
  ] as const
  for (const [more, spoken, title] of cases) {
    await withWidget({ type: 'ICON_BUTTON_WIDGET', ...more }, views, async ({ root }) => {
      const button = find(root, 'button', '')
      assert.deepEqual([button.getAttribute('aria-label'), button.title, button.textContent], [spoken, title, ''])
    })
  }
})

test('it is as large a square as fits; without an icon nothing is drawn in it', async () => {
  await withWidget({ type: 'ICON_BUTTON_WIDGET', iconName: 'add' }, views, async ({ page, root, runtime }) => {
    const { style } = find(root, 'button', '')
    assert.deepEqual([style.width, style.height], ['200px', '200px'])
    const icon = () => root.querySelector<HTMLElement>('.sw-icon')
    assert.deepEqual([icon()?.style.width, icon()?.querySelectorAll('svg').length], ['100px', 1])
    await page.act(() => runtime.setProperty('Widget', 'iconName', '(none)'))
    assert.equal(icon(), null)
  })
})

test('the icon of old pages is a bare button unless it says otherwise', async () => {
  for (const [more, look] of [[{}, 'sw-button-tertiary'], [{ buttonVariant: 'PRIMARY' }, 'sw-button-primary']] as const) {
    await withWidget({ type: 'ICON_WIDGET', iconName: 'add', ...more }, views, async ({ root }) => {
      assert.ok(find(root, 'button', 'add').classList.contains(look))
    })
  }
})
