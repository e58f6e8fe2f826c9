import assert from 'node:assert/strict'
import { test } from 'node:test'
import { echartPlan } from './echart'
import { echartLegend } from './echart-legend'

const place = (legend: Parameters<typeof echartLegend>[0]) => Object.values(echartLegend(legend)).join(' ')

test('a legend is in the middle at the top, as ECharts has it, unless its edges say otherwise', () => {
  assert.equal(place({}), 'top center')
  assert.equal(place({ top: 0 }), 'top center')
  assert.equal(place({ left: 'left' }), 'top start')
  assert.equal(place({ right: 10, top: 20 }), 'top end')
  assert.equal(place({ bottom: 0 }), 'bottom center')
  assert.equal(place({ top: 'bottom', left: '2%' }), 'bottom start')
  assert.equal(place({ top: '90%' }), 'bottom center')
  assert.equal(place({ bottom: '95%', right: '80%' }), 'top start')
  assert.equal(place({ x: 'right', y: 'bottom' }), 'bottom end')
  assert.equal(place({ top: 'auto', bottom: 5 }), 'bottom center')
  assert.equal(place({ top: 0, bottom: 0 }), 'top center', 'the first of two edges counts')
})

test('a legend that is upright, or in the middle of its height, is beside the chart', () => {
  assert.equal(place({ orient: 'vertical', left: 'left' }), 'left start')
  assert.equal(place({ orient: 'vertical', right: 0, top: 'center' }), 'right center')
  assert.equal(place({ orient: 'vertical', left: 10, bottom: 20 }), 'left end')
  assert.equal(place({ orient: 'vertical' }), 'right start')
  assert.equal(place({ top: 'middle', right: 0 }), 'right center')
  assert.equal(place({ top: 'middle' }), 'top center')
})

test('pies without a word about it keep their legend beside them', () => {
  const of = (type: string, legend: unknown) => echartPlan({ legend, series: [{ type, data: [1] }] }).legend
  assert.equal(of('pie', {}), undefined)
  assert.deepEqual(of('pie', { top: 'bottom' }), { side: 'bottom', place: 'center' })
  assert.deepEqual(of('bar', {}), { side: 'top', place: 'center' })
  assert.deepEqual(of('bar', [{ bottom: 0 }]), { side: 'bottom', place: 'center' })
  assert.equal(of('bar', undefined), undefined)
})
