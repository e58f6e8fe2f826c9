import assert from 'node:assert/strict'
import { test } from 'node:test'
import { widgetDefinitions } from '../../widgets/definitions'
import { jsObject, ok, openPage, query, widget } from './testing'

/** The engine with the widgets that people really use. */
const options = { definitions: widgetDefinitions }

test('a default of another type than the options selects nothing', () => {
  const page = openPage({
    options,
    widgets: [
      widget('SELECT_WIDGET', 'Select1', {
        sourceData: '{{[{n: "One", v: 1}, {n: "Two", v: 2}]}}',
        optionLabel: 'n',
        optionValue: 'v',
        defaultOptionValue: '{{"1"}}',
      }),
      widget('TEXT_WIDGET', 'T', { text: '{{"<" + Select1.selectedOptionValue + ">"}}' }),
    ],
  })
  assert.equal(page.props('Select1')['selectedOptionValue'], '')
  assert.equal(page.props('T')['text'], '<>')
})

test('the first row of a table is selected once there are rows', async () => {
  const map = (name: string) => `{{Table1.processedTableData.map((currentRow, currentIndex) => (currentRow["${name}"]))}}`
  const page = openPage({
    options,
    widgets: [
      widget('TABLE_WIDGET_V2', 'Table1', {
        tableData: '{{Q.data}}',
        defaultSelectedRowIndex: 0,
        primaryColumns: {
          id: { id: 'id', originalId: 'id', alias: 'id', columnType: 'number', isVisible: true, computedValue: map('id') },
          name: { id: 'name', originalId: 'name', alias: 'name', columnType: 'text', isVisible: true, computedValue: map('name') },
        },
        columnOrder: ['id', 'name'],
      }),
      widget('INPUT_WIDGET_V2', 'Input1', { inputType: 'TEXT', defaultText: '{{Table1.selectedRow.name}}' }),
    ],
    queries: [query('Q')],
    answer: () => ok([{ id: 1, name: 'Ann' }, { id: 2, name: 'Bob' }]),
  })
  assert.deepEqual(page.props('Table1')['selectedRow'], {})
  await page.run('Q.run()')
  assert.equal(page.props('Input1')['text'], 'Ann')
  page.engine.setMeta({ Table1: { selectedRowIndex: 1 } })
  assert.equal(page.props('Input1')['text'], 'Bob')
  await page.run('Input1.setValue("typed"); showAlert(Input1.text)')
  assert.deepEqual(page.alerts(), ['typed'])
  assert.deepEqual(page.engine.problems().filter((problem) => problem.kind === 'cycle'), [])
})

test('an old table selects its default row, also among rows that come later', async () => {
  let rows = [{ id: 1 }, { id: 2 }]
  const page = openPage({
    options,
    widgets: [
      widget('TABLE_WIDGET', 'Table1', {
        tableData: '{{Q.data}}',
        defaultSelectedRow: '0',
        primaryColumnId: 'id',
        primaryColumns: { id: { id: 'id', originalId: 'id', alias: 'id', columnType: 'number', isVisible: true, computedValue: '' } },
        columnOrder: ['id'],
      }),
      widget('TEXT_WIDGET', 'T', { text: '{{Table1.selectedRow.id}}' }),
    ],
    queries: [query('Q')],
    answer: () => ok(rows),
  })
  await page.run('Q.run()')
  assert.equal(page.props('T')['text'], '1')
  page.engine.setMeta({ Table1: { selectedRowIndex: 1 } })
  assert.equal(page.props('T')['text'], '2')
  rows = [{ id: 8 }, { id: 9 }]
  await page.run('Q.run()')
  assert.equal(page.props('T')['text'], '8')
})

test('a number input whose default has no value has none: nothing is sent for it', async () => {
  const page = openPage({
    options,
    widgets: [widget('INPUT_WIDGET_V2', 'Input1', { inputType: 'NUMBER', defaultText: '{{Q.data.n}}' })],
    queries: [query('Q')],
  })
  await page.run('showAlert(JSON.stringify({ n: Input1.text, v: Input1.value }))')
  assert.deepEqual(page.alerts(), ['{}'])
})

test('a default is shown also when code had written the same value into the widget before', async () => {
  const page = openPage({
    options,
    widgets: [
      widget('NUMBER_SLIDER_WIDGET', 'Slider', { min: 0, max: 100, step: 25, defaultValue: '{{JS1.value}}' }),
      widget('TEXT_WIDGET', 'T', { text: '{{Slider.value}}' }),
    ],
    jsObjects: [jsObject('JS1', 'export default { value: 0, go(to) { this.value = to } }')],
  })
  assert.equal(page.props('T')['text'], '0')
  await page.run('JS1.go(Slider.value = Slider.value + 25)')
  assert.equal(page.props('Slider')['value'], 25)
  assert.equal(page.props('T')['text'], '25')
})

test('components get null for what is no number, code gets it as it is', async () => {
  const page = openPage({
    options,
    widgets: [widget('CUSTOM_WIDGET', 'C', { defaultModel: '{{ {a: NaN, b: [1 / 0, 1]} }}' }), widget('TEXT_WIDGET', 'T', { text: '{{C.model.a}}' })],
  })
  assert.equal(page.props('T')['text'], 'NaN')
  assert.deepEqual(page.props('C')['model'], { a: null, b: [null, 1] })
})

test('a modal opens and closes by name or by itself', async () => {
  const page = openPage({ options, widgets: [widget('MODAL_WIDGET', 'Modal1', { isVisible: true }), widget('MODAL_WIDGET', 'Modal2')] })
  assert.equal(page.props('Modal1')['isVisible'], false)
  await page.run('showModal(Modal1.name)')
  assert.equal(page.props('Modal1')['isVisible'], true)
  await page.run('closeModal("Modal1")')
  assert.equal(page.props('Modal1')['isVisible'], false)
})
