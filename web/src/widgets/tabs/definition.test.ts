import assert from 'node:assert/strict'
import { test } from 'node:test'
import { derive } from '../testing'
import { tabs } from './definition'

const tabsObj = {
  b: { id: 'b', label: 'Stock', index: 1, isVisible: true, widgetId: 'c2' },
  a: { id: 'a', label: 'Orders', index: 0, isVisible: true, widgetId: 'c1' },
  h: { id: 'h', label: 'Hidden', index: -1, isVisible: false, widgetId: 'c0' },
}

test('the selected tab is the chosen one, else the default, else the first visible', () => {
  assert.equal(derive(tabs, { tabsObj, selectedTabWidgetId: 'c2', defaultTab: 'Orders' }, 'selectedTab'), 'Stock')
  assert.equal(derive(tabs, { tabsObj, defaultTab: 'Stock' }, 'selectedTab'), 'Stock')
  assert.equal(derive(tabs, { tabsObj, defaultTab: 'Hidden' }, 'selectedTab'), 'Orders')
})
