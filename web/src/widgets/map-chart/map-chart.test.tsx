import assert from 'node:assert/strict'
import { test } from 'node:test'
import { find } from '../../lib/testing'
import { withWidget } from '../testing-widget'

const views = async () => (await import('./view')).views
const stored = { type: 'MAP_CHART_WIDGET', mapType: 'EUROPE', showLabels: true, data: [{ id: '014', value: '2.04' }], colorRange: [], onDataPointClick: '{{x}}' }

/** The region that is spoken as this. */
const regionOf = (root: HTMLElement, label: string) => find(root, `[role=button][aria-label="${label}"]`, '')

test('a region that is pressed is the selected point, with or without a value', async () => {
  await withWidget(stored, views, async ({ page, root, value, events }) => {
    await page.click(regionOf(root, 'Germany: 2.04'))
    assert.deepEqual(value('selectedDataPoint'), { value: 2.04, label: 'Germany', shortLabel: 'DE', originalId: '014', id: '014' })
    await page.act(() => regionOf(root, 'United Kingdom: no value').focus())
    await page.press('Enter')
    assert.deepEqual(value('selectedDataPoint'), { value: undefined, label: 'United Kingdom', shortLabel: 'UK', originalId: '042', id: '042' })
    assert.deepEqual(events(), ['Widget.onDataPointClick', 'Widget.onDataPointClick'])
  })
})

test('a state of the USA is pressed in its table', async () => {
  await withWidget({ ...stored, mapType: 'USA', data: [{ id: 'CA', value: 4 }] }, views, async ({ page, root, value }) => {
    await page.click(find(root, 'td button', 'California'))
    assert.deepEqual(value('selectedDataPoint'), { value: 4, label: 'California', shortLabel: 'CA', originalId: 'CA', id: 'ca' })
  })
})

test('labels are short names with values', async () => {
  await withWidget({ ...stored, data: [{ id: '014', value: '2.04' }, { id: '046', value: 7 }] }, views, async ({ page, root, runtime }) => {
    const labels = () => [...root.querySelectorAll('svg text')].map(({ textContent }) => textContent)
    assert.deepEqual(labels(), ['RU: 7', 'DE: 2.04'])
    const russia = root.querySelector('svg text')
    const width = Number(root.querySelector('svg')?.getAttribute('viewBox')?.split(' ')[2])
    assert.ok(Number(russia?.getAttribute('x')) < width, 'within the part of Russia that the map shows')
    await page.act(() => runtime.setProperty('Widget', 'showLabels', false))
    assert.deepEqual(labels(), [])
  })
})

test('a legend tells what the colours stand for', async () => {
  const colorRange = [{ minValue: 0, maxValue: 1, code: 'red', displayValue: 'few' }, { minValue: 1, maxValue: 5, code: 'blue' }]
  await withWidget({ ...stored, colorRange }, views, async ({ page, root, runtime }) => {
    const legend = () => [...root.querySelectorAll('li')].map((item) => `${item.textContent} ${item.querySelector('i')?.style.background}`)
    assert.deepEqual(legend(), ['few red', '1 – 5 blue'])
    await page.act(() => runtime.setProperty('Widget', 'colorRange', []))
    assert.equal(root.querySelector('ul'), null)
  })
})
