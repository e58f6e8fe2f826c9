import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withWidget } from '../testing-widget'

const views = async () => ({ ...(await import('./view')).views, ...(await import('../divider/view')).views })

const child = { type: 'DIVIDER_WIDGET' }
const children = [{ type: 'CANVAS_WIDGET', children: [child, { ...child, isVisible: false }] }]
const panelOf = (root: HTMLElement) => root.querySelector<HTMLElement>('.sw-panel')

test('a container and a stats box draw what is in their canvas; an empty one draws its box', async () => {
  for (const type of ['CONTAINER_WIDGET', 'STATBOX_WIDGET']) {
    await withWidget({ type, children }, views, async ({ root }) => {
      assert.equal(panelOf(root)?.querySelectorAll('[role=separator]').length, 1)
    })
  }
  await withWidget({ type: 'CONTAINER_WIDGET' }, views, async ({ root }) => assert.equal(panelOf(root)?.childElementCount, 0))
})

test('background, border and corners follow from the properties', async () => {
  const stored = { type: 'CONTAINER_WIDGET', backgroundColor: '#eeeeee', borderColor: 'red', borderWidth: 2, borderRadius: '8px', boxShadow: 'none' }
  await withWidget(stored, views, async ({ page, root, runtime }) => {
    const style = panelOf(root)?.style
    assert.deepEqual([style?.background, style?.border], ['rgb(238, 238, 238)', '2px solid red'])
    assert.deepEqual(['--sw-radius', '--sw-shadow'].map((name) => style?.getPropertyValue(name)), ['8px', 'none'])
    await page.act(() => runtime.setProperty('Widget', 'borderColor', ''))
    assert.equal(style?.border, '', 'no border without a color')
  })
})

test('a background can load nothing from elsewhere', async () => {
  await withWidget({ type: 'CONTAINER_WIDGET', backgroundColor: 'url(https://spy.test/a.png)' }, views, async ({ page, root, runtime }) => {
    assert.equal(panelOf(root)?.style.background, '')
    await page.act(() => runtime.setProperty('Widget', 'backgroundColor', 'red'))
    assert.equal(panelOf(root)?.style.background, 'red')
  })
})

test('it scrolls unless that was switched off', async () => {
  for (const shouldScrollContents of [undefined, true, false]) {
    await withWidget({ type: 'CONTAINER_WIDGET', shouldScrollContents }, views, async ({ root }) => {
      assert.equal(panelOf(root)?.classList.contains('sw-panel-scrolls'), shouldScrollContents !== false)
    })
  }
})
