import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Chart } from 'chart.js'
import { echartLabel } from './echart-labels'
import { radiusWithLabels } from './slice-labels'
import { sharesOf, sliceLines } from './slice-text'

const measure = (text: string) => text.length * 10

/** A label of a slice that is called so, with a value of 1234.5. */
const lines = (template: string, name: string, share: number, room: number) =>
  sliceLines(template, { series: 'Sales', name, value: 1234.5, share }, room, measure)

test('shares are percent of the slices that are shown, with two decimals at most', () => {
  assert.deepEqual(sharesOf([1, 2, 3], () => true), [16.67, 33.33, 50])
  assert.deepEqual(sharesOf([1, 2, 3, null], (place) => place !== 2), [33.33, 66.67, undefined, undefined])
  assert.deepEqual(sharesOf([0, 0], () => true), [undefined, undefined])
})

test('a slice is called by its name and share; only the name is cut or left out', () => {
  assert.deepEqual(lines('{b} : {d}%', 'Mon', 50, 1000), ['Mon : 50%'])
  assert.equal(lines('{b} : {d}%', 'Mon', 16.67, 1000)[0]?.replace(',', '.'), 'Mon : 16.67%')
  assert.deepEqual(lines('{b} : {d}%', 'Northern Europe', 50, 120), ['North… : 50%'])
  assert.deepEqual(lines('{b} : {d}%', 'Northern Europe', 50, 70), ['50%'])
  assert.deepEqual(lines('{b}', 'Northern Europe', 50, 60), ['North…'])
  assert.deepEqual(lines('{b}: {c} ({d}%)', 'Northern Europe', 50, 110), ['1234.5 (50%)'])
})

test('a template may have lines, and the name of the series', () => {
  assert.deepEqual(lines('{a}\n{b} €{c}', 'Mon', 50, 1000), ['Sales', 'Mon €1234.5'])
  assert.deepEqual(lines('{x} {b}', '{d}', 50, 1000), ['{x} {d}'])
})

test('ECharts: a slice has its name beside it unless the series or the item says otherwise', () => {
  assert.deepEqual(echartLabel({}, 3), { template: '{b}', place: 'outside' })
  assert.deepEqual(echartLabel({ label: { show: true } }, { value: 3 }), { template: '{b}', place: 'outside' })
  assert.equal(echartLabel({ label: { show: false, position: 'center' } }, { value: 3 }), undefined)
  assert.deepEqual(echartLabel({ label: { show: false } }, { label: { show: true, position: 'center' } }), { template: '{b}', place: 'center' })
  assert.deepEqual(echartLabel({ label: { position: 'inner', formatter: '{b0}: {c}' } }, 3), { template: '{b}: {c}', place: 'inside' })
  assert.deepEqual(echartLabel({ label: { normal: { formatter: '{d}%' } } }, 3), { template: '{d}%', place: 'outside' })
  assert.equal(echartLabel({ label: { formatter: '{big|{b}}\n{small| {c} pieces}' } }, 3)?.template, '{b}\n {c} pieces')
})

test('labels leave a pie two thirds of its room, and a low chart has none around it', () => {
  const ctx = { save: () => undefined, restore: () => undefined, measureText: (text: string) => ({ width: text.length * 6 }) }
  const radius = (width: number, height: number, names: readonly string[], template = '{b}') => {
    const data = { labels: names, datasets: [{ data: names.map(() => 1) }] }
    const chart = { ctx, chartArea: { width, height }, data, getDataVisibility: () => true }
    return radiusWithLabels(chart as unknown as Chart, names.map(() => ({ template, place: 'outside' })), 'serif')
  }
  assert.equal(radius(600, 200, ['A', 'B']), 78)
  assert.equal(radius(600, 200, ['A', 'B'], '{b}\n{c}'), 64)
  assert.equal(radius(300, 200, ['A', 'A name that takes all of the room']), 65)
  assert.equal(radius(300, 60, ['A', 'B']), 30)
})
