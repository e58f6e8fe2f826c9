import assert from 'node:assert/strict'
import { test } from 'node:test'
import { find } from '../../lib/testing'
import { withWidget } from '../testing-widget'

const views = async () => (await import('./view')).views

const stored = { type: 'IMAGE_WIDGET', image: '/a.png', alt: 'Mountains' }
const pictureOf = (root: HTMLElement) => root.querySelector('img')

test('a picture has its alternative text and fits as it is told', async () => {
  await withWidget({ ...stored, objectFit: 'cover' }, views, async ({ page, root, runtime }) => {
    const picture = pictureOf(root)
    assert.deepEqual([picture?.getAttribute('src'), picture?.alt, picture?.style.objectFit], ['/a.png', 'Mountains', 'cover'])
    for (const [fit, drawn] of [['auto', 'none'], ['fill', 'fill'], ['', 'contain']] as const) {
      await page.act(() => runtime.setProperty('Widget', 'objectFit', fit))
      assert.equal(picture?.style.objectFit, drawn)
    }
    assert.equal(root.querySelector('button, a'), null)
  })
})

test('bare base64 counts as a PNG; addresses that could run code are refused', async () => {
  const base64 = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAf'
  const refused = ['javascript:alert(1)', 'data:text/html,<script>', '//spy.test/a.png'].map((image) => [image, undefined] as const)
  for (const [image, source] of [[base64, `data:image/png;base64,${base64}`] as const, ...refused]) {
    await withWidget({ ...stored, image, maxZoomLevel: 8, enableDownload: true }, views, async ({ root }) => {
      assert.deepEqual([pictureOf(root)?.getAttribute('src'), root.querySelector('a')?.getAttribute('href')], [source, source])
    })
  }
})

test('one that can not be loaded gives way to the default one, and that to a drawing', async () => {
  await withWidget({ ...stored, defaultImage: '/b.png' }, views, async ({ page, root }) => {
    for (const source of ['/b.png', undefined]) {
      await page.act(() => void pictureOf(root)?.dispatchEvent(new Event('error')))
      assert.equal(pictureOf(root)?.getAttribute('src'), source)
    }
    assert.equal(root.querySelectorAll('.sw-image-none svg').length, 1)
  })
})

test('a press runs the event where there is one, and enlarges what may be enlarged', async () => {
  for (const [maxZoomLevel, dialogs] of [[1, 0], [8, 1]] as const) {
    await withWidget({ ...stored, onClick: '{{x}}', maxZoomLevel }, views, async ({ page, root, events }) => {
      await page.click(find(root, 'button', 'Mountains'))
      assert.deepEqual([events(), root.querySelectorAll('dialog').length], [['Widget.onClick'], dialogs])
    })
  }
  await withWidget({ ...stored, maxZoomLevel: 8 }, views, async ({ page, root }) => {
    await page.click(find(root, 'button', 'Mountains'))
    await page.click(find(find(root, 'dialog[open]', 'Mountains'), 'button', 'Close'))
    assert.equal(root.querySelector('dialog'), null)
  })
})

test('it turns by quarters, back to where it was', async () => {
  await withWidget({ ...stored, enableRotation: true }, views, async ({ page, root }) => {
    for (const transform of ['rotate(90deg)', 'rotate(180deg)', 'rotate(270deg)', '']) {
      await page.click(find(root, 'button', 'Rotate image'))
      assert.equal(pictureOf(root)?.style.transform, transform)
    }
  })
})
