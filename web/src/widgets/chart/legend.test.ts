import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Chart } from 'chart.js'
import { fitted, legendPosition, slicesWithRoom } from './legend'

const measure = (text: string) => text.length * 10

test('a text that fits stays; of another so much that the dots fit too', () => {
  assert.equal(fitted('Northern', 80, measure), 'Northern')
  assert.equal(fitted('Northern Europe', 80, measure), 'Norther…')
  assert.equal(fitted('North of it', 70, measure), 'North…')
})

test('never less than a letter', () => assert.equal(fitted('Northern', 0, measure), 'N…'))

/** What the legend asks a chart for. */
function pie(slices: number, height: number): Chart {
  const labels = Array.from({ length: slices }, (_, place) => `Slice ${place}`)
  const controller = { getStyle: () => ({ backgroundColor: '#123456', borderColor: '#fff', borderWidth: 2 }) }
  return {
    width: 400, height, ctx: { measureText: (text: string) => ({ width: measure(text) }) },
    data: { labels, datasets: [{}] }, legend: { options: { labels: {} } }, getDatasetMeta: () => ({ controller }), getDataVisibility: () => true,
  } as unknown as Chart
}

test('slices that have no line of their own are counted', () => {
  const texts = (slices: number) => slicesWithRoom(pie(slices, 110)).map(({ text }) => text)
  assert.deepEqual(texts(4), ['Slice 0', 'Slice 1', 'Slice 2', 'Slice 3'])
  assert.deepEqual(texts(9), ['Slice 0', 'Slice 1', 'Slice 2', 'and 6 more'])
})

test('a legend is where the chart wants it, whichever way is read', () => {
  assert.deepEqual(legendPosition(undefined, false, false), { position: 'bottom', align: 'center' })
  assert.deepEqual(legendPosition(undefined, true, false), { position: 'right', align: 'center' })
  const aligned = (side: 'top' | 'left', isRightToLeft: boolean) => Object.values(legendPosition({ side, place: 'start' }, true, isRightToLeft))
  assert.deepEqual([aligned('top', false), aligned('top', true), aligned('left', true)], [['top', 'start'], ['top', 'end'], ['left', 'start']])
})
