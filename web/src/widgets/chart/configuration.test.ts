import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chartConfiguration } from './configuration'
import { echartPlan } from './echart'

const theme = { font: 'sans-serif', text: '#000', line: '#ccc', surface: '#fff', accent: '#00f', isRightToLeft: false, width: 600, height: 300 }

/** What Chart.js is told of ECharts options. */
function told(option: object, size: { readonly width?: number; readonly height?: number } = {}) {
  Object.assign(globalThis, { window: { matchMedia: () => ({ matches: true }) } })
  const { data, options } = chartConfiguration({}, echartPlan(option), { ...theme, ...size }, () => undefined)
  const { display, position, align } = options?.plugins?.legend ?? {}
  const radii = data.datasets.map((one) => (one as { readonly pointRadius?: unknown }).pointRadius)
  return { legend: [display, position, align], radii }
}

test('lines without marks have none, and points keep theirs', () => {
  const line = { type: 'line', data: [1, 2] }
  assert.deepEqual(told({ xAxis: { data: ['a', 'b'] }, series: [line, { ...line, symbol: 'none' }] }).radii, [3, 0])
  assert.deepEqual(told({ xAxis: {}, series: [{ type: 'scatter', showSymbol: false, data: [[1, 2]] }] }).radii, [[4]])
})

test('a legend is where the options want it, as long as there is room', () => {
  const lines = { xAxis: { data: ['a'] }, series: [{ name: 'A', type: 'line', data: [1] }] }
  assert.deepEqual(told({ ...lines, legend: { top: 0 } }).legend, [true, 'top', 'center'])
  assert.deepEqual(told({ ...lines, legend: { bottom: 0, left: 0 } }).legend, [true, 'bottom', 'start'])
  assert.deepEqual(told({ ...lines, legend: { top: 0 } }, { height: 100 }).legend[0], false)
  assert.deepEqual(told({ ...lines, legend: { orient: 'vertical', left: 0 } }, { height: 100 }).legend, [true, 'left', 'start'])
  const pie = { series: [{ type: 'pie', data: [{ name: 'A', value: 1 }] }] }
  assert.deepEqual(told({ ...pie, legend: {} }).legend, [true, 'right', 'center'])
  assert.deepEqual(told({ ...pie, legend: {} }, { width: 300 }).legend[0], false, 'names around a small pie say the same')
  assert.deepEqual(told({ ...pie, legend: { top: 'bottom' } }, { width: 300 }).legend, [true, 'bottom', 'center'])
})
