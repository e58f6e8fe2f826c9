import assert from 'node:assert/strict'
import { test } from 'node:test'
import { echartPlan } from './echart'
import { fusionLook, fusionPlan } from './fusion'
import { planOf } from './plan'

const drawn = (plan: ReturnType<typeof planOf>) => plan.series.map(({ name, kind, values }) => [name, kind, ...values])

test('series of the widget itself', () => {
  const chartData = { b: { seriesName: 'B', index: 1, data: [{ x: 'Mon', y: 3 }] }, a: { seriesName: 'A', index: 0, data: [{ x: 'Sun', y: '1' }, { x: 'Mon', y: 2 }] } }
  const plan = planOf({ chartType: 'BAR_CHART', chartData })
  assert.deepEqual([plan.labels, plan.isHorizontal], [['Sun', 'Mon'], true])
  assert.deepEqual(drawn(plan), [['A', 'bar', 1, 2], ['B', 'bar', null, 3]])
  assert.deepEqual(drawn(planOf({ chartType: 'PIE_CHART', chartData })), [['A', 'pie', 1, 2]])
})

test('whole numbers come first and ascending, other categories as they came', () => {
  const data = ['b', '2024', '007', '2023', 'a', '2024'].map((x, y) => ({ x, y }))
  const all = { s: { seriesName: 'S', data }, t: { seriesName: 'T', data: [{ x: '1', y: 9 }] } }
  const plan = planOf({ chartType: 'COLUMN_CHART', chartData: all })
  assert.deepEqual(plan.labels, ['1', '2023', '2024', 'b', '007', 'a'])
  const pie = planOf({ chartType: 'PIE_CHART', chartData: all })
  assert.deepEqual([pie.labels, drawn(pie)], [['2023', '2024', 'b', '007', 'a'], [['S', 'pie', 3, 5, 0, 2, 4]]])
})

test('names of axes stand at their directions, and lying bars begin at the bottom', () => {
  const look = (chartType: string) => {
    const { labelAxis, valueAxis, reversed } = planOf({ chartType, xAxisName: 'across', yAxisName: 'up' })
    return [labelAxis, valueAxis, reversed]
  }
  assert.deepEqual(look('BAR_CHART'), ['up', 'across', ['labels']])
  assert.deepEqual(look('COLUMN_CHART'), ['across', 'up', []])
})

test('an ECharts dataset with a line of names', () => {
  const plan = echartPlan({
    dataset: { source: [['product', '2015', '2016'], ['Tea', 43.3, 85.8], ['Milk', '83', 73]] },
    xAxis: { type: 'category' }, yAxis: {}, legend: {}, series: [{ type: 'bar' }, { type: 'line', name: 'Later' }],
  })
  assert.deepEqual([plan.labels, plan.hasLegend], [['Tea', 'Milk'], true])
  assert.deepEqual(drawn(plan), [['2015', 'bar', 43.3, 83], ['Later', 'line', 85.8, 73]])
})

test('an ECharts dataset of objects, with columns chosen by name', () => {
  const source = [{ day: 'Mon', n: 1, m: 5 }, { day: 'Tue', n: 2, m: 6 }]
  const plan = echartPlan({ dataset: { source }, xAxis: { type: 'category' }, yAxis: {}, series: { type: 'line', encode: { x: 'day', y: 'm' } } })
  assert.deepEqual([plan.labels, drawn(plan)], [['Mon', 'Tue'], [['m', 'line', 5, 6]]])
})

test('an ECharts dataset by rows', () => {
  const source = [['', 'Mon', 'Tue'], ['North', 1, 2], ['South', 3, 4]]
  const series = [{ type: 'bar', seriesLayoutBy: 'row' }, { type: 'bar', seriesLayoutBy: 'row' }]
  const plan = echartPlan({ dataset: { source }, xAxis: { type: 'category' }, yAxis: {}, series })
  assert.deepEqual([plan.labels, drawn(plan)], [['Mon', 'Tue'], [['North', 'bar', 1, 2], ['South', 'bar', 3, 4]]])
})

test('ECharts: own data, stacks, areas, colours, a second axis, a lying chart', () => {
  const plan = echartPlan({
    color: ['red', 'blue'], title: { text: 'T', subtext: 'S' }, xAxis: { type: 'value', name: 'n' }, yAxis: { type: 'category', data: ['a', 'b'] },
    series: [
      { type: 'bar', stack: 's', data: [1, { value: 2, itemStyle: { color: 'green' } }] },
      { type: 'line', areaStyle: {}, smooth: true, xAxisIndex: 1, data: [3, null] },
    ],
  })
  assert.deepEqual([plan.title, plan.subtitle, plan.isHorizontal, plan.valueAxis, plan.palette], ['T', 'S', true, 'n', ['red', 'blue']])
  assert.deepEqual(drawn(plan), [['', 'bar', 1, 2], ['', 'area', 3, null]])
  assert.deepEqual([plan.series[0]?.stack, plan.series[0]?.colors, plan.series[1]?.isSecond], ['s', [undefined, 'green'], true])
})

test('the title of the widget is not that of ECharts options, which have their own or none', () => {
  const title = (stored: object) => planOf({ chartName: 'Sales Report', ...stored }).title
  assert.equal(title({ chartType: 'CUSTOM_ECHART', customEChartConfig: { series: [] } }), '')
  assert.equal(title({ chartType: 'CUSTOM_ECHART', customEChartConfig: { title: { text: 'Own' }, series: [] } }), 'Own')
  assert.equal(title({ chartType: 'CUSTOM_FUSION_CHART', customFusionChartConfig: { type: 'line', dataSource: {} } }), 'Sales Report')
  assert.equal(title({ chartType: 'LINE_CHART' }), 'Sales Report')
})

test('ECharts: lines and radars without marks', () => {
  const isPlain = (option: object) => echartPlan(option).series.map((one) => one.isPlain)
  const lines = [{}, { symbol: 'circle', showSymbol: true }, { symbol: 'none' }, { showSymbol: false }, { symbolSize: 0 }]
  assert.deepEqual(isPlain({ xAxis: { data: ['a'] }, series: lines.map((look) => ({ type: 'line', data: [1], ...look })) }), [false, false, true, true, true])
  assert.deepEqual(isPlain({ radar: { indicator: [{ name: 'x' }] }, series: [{ type: 'radar', symbol: 'none', data: [[1]] }] }), [true])
})

test('ECharts: axes that are turned', () => {
  const labels = { type: 'category', data: ['a'] }
  const reversed = (xAxis: unknown, yAxis: unknown) => echartPlan({ xAxis, yAxis, series: [{ type: 'bar', data: [1] }] }).reversed
  assert.deepEqual(reversed(labels, {}), [])
  assert.deepEqual(reversed({ ...labels, inverse: true }, [{ inverse: true }, { inverse: true }]), ['labels', 'values', 'second'])
  assert.deepEqual(reversed({ type: 'value' }, labels), ['labels'])
  assert.deepEqual(reversed({ type: 'value', inverse: true }, { ...labels, inverse: true }), ['values'])
  assert.deepEqual(fusionPlan({ type: 'bar2d', dataSource: { data: [{ label: 'a', value: 1 }] } }).reversed ?? [], [])
})

test('ECharts: points on two axes of numbers', () => {
  const plan = echartPlan({ xAxis: {}, yAxis: {}, series: [{ type: 'scatter', symbolSize: 20, data: [[10, 8.04], [8, 6.95]] }] })
  assert.deepEqual(plan.series[0]?.points, [{ x: 10, y: 8.04, radius: 10 }, { x: 8, y: 6.95, radius: 10 }])
})

test('ECharts: slices, rings and roses', () => {
  const data = [{ name: 'A', value: 3 }, { name: 'B', value: 4 }]
  const kind = (more: object) => echartPlan({ series: [{ type: 'pie', data, ...more }] }).series[0]?.kind
  assert.deepEqual([kind({}), kind({ radius: ['40%', '70%'] }), kind({ radius: '55%' }), kind({ roseType: 'area' })], ['pie', 'doughnut', 'pie', 'polarArea'])
  assert.deepEqual(echartPlan({ series: [{ type: 'pie', data }] }).labels, ['A', 'B'])
})

test('slices have labels: of ECharts options their names, of the widget itself names and shares where wanted', () => {
  const data = [{ name: 'A', value: 3 }, { name: 'B', value: 4, label: { show: false } }]
  const templates = (plan: ReturnType<typeof planOf>) => plan.sliceLabels?.map((label) => label?.template)
  assert.deepEqual(templates(echartPlan({ series: [{ type: 'pie', data }] })), ['{b}', undefined])
  assert.deepEqual(templates(echartPlan({ series: [{ type: 'pie', data: [1, { value: 2 }] }] })), [undefined, undefined], 'slices without names')
  const source = [['name', 'n'], ['A', 1], ['B', 2]]
  assert.deepEqual(templates(echartPlan({ dataset: { source }, series: [{ type: 'pie', label: { formatter: '{c}' } }] })), ['{c}', '{c}'])
  const chartData = { s: { seriesName: 'S', data: [{ x: 'a', y: 1 }] } }
  assert.deepEqual(templates(planOf({ chartType: 'PIE_CHART', chartData, showDataPointLabel: true })), ['{b} : {d}%'])
  assert.equal(templates(planOf({ chartType: 'PIE_CHART', chartData })), undefined)
})

test('ECharts: radars', () => {
  const plan = echartPlan({ radar: { indicator: [{ name: 'x' }, { name: 'y' }] }, series: [{ type: 'radar', data: [{ name: 'p', value: [1, 2] }] }] })
  assert.deepEqual([plan.labels, drawn(plan)], [['x', 'y'], [['p', 'radar', 1, 2]]])
})

test('what can not be drawn is named, the rest is drawn', () => {
  const plan = echartPlan({ xAxis: { data: ['a'] }, yAxis: {}, series: [{ type: 'gauge' }, { type: 'bar', data: [1] }, { type: 'sankey' }] })
  assert.deepEqual([plan.missing, drawn(plan)], [['gauge', 'sankey'], [['', 'bar', 1]]])
  assert.deepEqual(fusionPlan({ type: 'angulargauge', dataSource: {} }).missing, ['angulargauge'])
  assert.equal(echartPlan('no JSON').isUnreadable, true)
  assert.equal(fusionPlan(undefined).isUnreadable, true)
})

test('FusionCharts: one series', () => {
  const chart = { caption: 'C', xAxisName: 'X', yAxisName: 'Y', paletteColors: '5d62b5, #29c3be' }
  const data = [{ label: 'a', value: '2' }, { vLine: '1' }, { label: 'b', value: 3, color: 'ff0000' }]
  const dataSource = { chart, data }
  const plan = fusionPlan({ type: 'column2d', dataSource })
  assert.deepEqual([plan.title, plan.labelAxis, plan.valueAxis, plan.palette], ['C', 'X', 'Y', ['#5d62b5', '#29c3be']])
  assert.deepEqual([plan.labels, drawn(plan), plan.series[0]?.colors], [['a', 'b'], [['', 'bar', 2, 3]], [undefined, '#ff0000']])
})

test('FusionCharts: several series, combined and stacked', () => {
  const dataSource = {
    categories: [{ category: [{ label: 'a' }, { label: 'b' }] }],
    dataset: [
      { seriesname: 'S', data: [{ value: 1 }, { value: 2 }] },
      { seriesName: 'L', renderAs: 'line', parentYAxis: 'S', data: [{ value: 5 }] },
    ],
  }
  const plan = fusionPlan({ type: 'mscombidy2d', dataSource })
  assert.deepEqual(drawn(plan), [['S', 'bar', 1, 2], ['L', 'line', 5]])
  assert.equal(plan.series[1]?.isSecond, true)
  assert.equal(fusionPlan({ type: 'stackedcolumn2d', dataSource }).series[0]?.stack, 'all')
})

test('lines are straight but for those that are called smooth', () => {
  const isSmooth = (plan: ReturnType<typeof planOf>) => plan.series.map((one) => one.isSmooth === true)
  const chartData = { s: { seriesName: 'S', data: [{ x: 'a', y: 1 }] } }
  assert.deepEqual(isSmooth(planOf({ chartType: 'LINE_CHART', chartData })), [false])
  assert.deepEqual(isSmooth(planOf({ chartType: 'AREA_CHART', chartData })), [false])
  assert.deepEqual(isSmooth(echartPlan({ xAxis: { data: ['a'] }, series: [{ type: 'line', data: [1] }, { type: 'line', smooth: true, data: [1] }] })), [false, true])
  const fusion = (type: string, dataSource: object) => isSmooth(fusionPlan({ type, dataSource }))
  assert.deepEqual(['line', 'spline', 'splinearea'].map((type) => fusion(type, { data: [{ label: 'a', value: 1 }] })), [[false], [true], [true]])
  const data = [{ value: 1 }]
  assert.deepEqual(fusion('mscombi2d', { dataset: [{ data, renderAs: 'line' }, { data, renderAs: 'Spline' }, { data, renderAs: 'splineArea' }] }), [false, true, true])
  assert.deepEqual(fusion('msspline', { dataset: [{ data }, { data, renderAs: 'line' }] }), [true, false])
})

const looks: readonly (readonly [string, string | undefined, boolean, boolean])[] = [
  ['column2d', 'bar', false, false], ['column3d', 'bar', false, false], ['bar2d', 'bar', true, false], ['msbar3d', 'bar', true, false],
  ['mscolumn2d', 'bar', false, false], ['stackedbar2d', 'bar', true, true], ['scrollcolumn2d', 'bar', false, false], ['line', 'line', false, false],
  ['msline', 'line', false, false], ['spline', 'line', false, false], ['area2d', 'area', false, false], ['stackedarea2d', 'area', false, true],
  ['pie2d', 'pie', false, false], ['pie3d', 'pie', false, false], ['doughnut2d', 'doughnut', false, false], ['mscombi2d', 'bar', false, false],
  ['mscombidy2d', 'bar', false, false], ['scatter', 'scatter', false, false], ['radar', 'radar', false, false], ['angulargauge', undefined, false, false],
]

for (const [type, kind, isHorizontal, isStacked] of looks) {
  test(`FusionCharts' ${type}`, () => {
    const look = fusionLook(type)
    assert.equal(look?.kind, kind)
    assert.deepEqual([look?.isHorizontal ?? false, look?.isStacked ?? false], [isHorizontal, isStacked])
  })
}
