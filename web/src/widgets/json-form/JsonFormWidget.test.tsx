import assert from 'node:assert/strict'
import { test } from 'node:test'
import { field, find, openPage, type TestPage } from '../../lib/testing'
import type { WidgetNode } from '../../model/view'
import { memoryRuntime, type MemoryRuntime } from '../testing-runtime'
import { useWidget } from '../use-widget'

const item = (key: string, more: object) => ({ identifier: key, originalIdentifier: key, accessor: key, isVisible: true, fieldType: 'Text Input', label: key, ...more })

function formNode(children: Readonly<Record<string, object>>, more: object = {}): WidgetNode {
  const form = {
    widgetId: 'f', widgetName: 'Form', type: 'JSON_FORM_WIDGET', title: 'Order', autoGenerateForm: false, onSubmit: '{{save.run()}}',
    schema: { __root_schema__: { fieldType: 'Object', children } },
    ...more,
  }
  return { widgetId: '0', widgetName: 'Main', type: 'CANVAS_WIDGET', children: [form] }
}

async function withForm(root: WidgetNode, body: (page: TestPage, runtime: MemoryRuntime, data: () => unknown) => Promise<void>): Promise<void> {
  const page = await openPage()
  const { JsonFormWidget } = await import('./JsonFormWidget')
  const runtime = memoryRuntime(root)
  const node = root.children?.[0] as WidgetNode
  function Form(): JSX.Element {
    return <JsonFormWidget node={node} props={useWidget(runtime, 'Form') ?? {}} runtime={runtime} width={400} height={400} />
  }
  await page.render(<Form />)
  await body(page, runtime, () => runtime.widget('Form')?.formData)
  await page.close()
}

test('the data follows what is typed, and events see it', async () => {
  const root = formNode({ name: item('name', { defaultValue: 'Ada', onTextChanged: '{{x}}' }) })
  await withForm(root, async (page, runtime, data) => {
    assert.deepEqual(data(), { name: 'Ada' })
    await page.type(field(page.root, 'name'), 'Grace')
    assert.deepEqual(data(), { name: 'Grace' })
    const [event] = runtime.triggered
    assert.equal(event?.path, 'schema.__root_schema__.children.name.onTextChanged')
    assert.deepEqual(event?.options.context?.formData, { name: 'Grace' })
  })
})

test('an invalid form waits; a valid one submits with its data', async () => {
  const root = formNode({ name: item('name', { isRequired: true, defaultValue: '' }) })
  await withForm(root, async (page, runtime) => {
    const submit = find<HTMLButtonElement>(page.root, 'button', 'Submit')
    assert.equal(submit.disabled, true)
    assert.equal(runtime.widget('Form')?.isValid, false)
    await page.type(field(page.root, 'name'), 'x')
    assert.equal(submit.disabled, false)
    await page.click(submit)
    assert.deepEqual(runtime.triggered.map(({ path, options }) => [path, options.context?.formData]), [['onSubmit', { name: 'x' }]])
  })
})

test('reset goes back to the defaults, by the button and from outside', async () => {
  const root = formNode({ name: item('name', { defaultValue: 'Ada' }) })
  await withForm(root, async (page, runtime, data) => {
    await page.type(field(page.root, 'name'), 'x')
    await page.click(find(page.root, 'button', 'Reset'))
    assert.deepEqual(data(), { name: 'Ada' })
    await page.type(field(page.root, 'name'), 'y')
    await page.act(() => runtime.reset('Form', true))
    assert.equal(field(page.root, 'name').value, 'Ada')
    assert.deepEqual(data(), { name: 'Ada' })
  })
})

test('a default that changes replaces what was typed in its field', async () => {
  const children = (name: string) => ({ name: item('name', { defaultValue: name }), other: item('other', { defaultValue: 'o' }) })
  const schema = (name: string) => ({ __root_schema__: { fieldType: 'Object', children: children(name) } })
  const root = formNode({}, { schema: schema('Ada') })
  await withForm(root, async (page, runtime, data) => {
    await page.type(field(page.root, 'name'), 'x')
    await page.type(field(page.root, 'other'), 'typed')
    await page.act(() => runtime.setProperty('Form', 'schema', schema('Grace')))
    assert.deepEqual(data(), { name: 'Grace', other: 'typed' })
  })
})

test('items are added to an array and taken out', async () => {
  const line = { fieldType: 'Object', isVisible: true, children: { n: item('n', { fieldType: 'Number Input' }) } }
  const root = formNode({ lines: item('lines', { fieldType: 'Array', defaultValue: [{ n: 1 }, { n: 2 }], children: { __array_item__: line } }) })
  await withForm(root, async (page, _, data) => {
    await page.click(find(page.root, 'button', 'Delete 1'))
    await page.click(find(page.root, 'button', 'Add new'))
    assert.deepEqual(data(), { lines: [{ n: 2 }, {}] })
    assert.deepEqual([...page.root.querySelectorAll('input')].map(({ value }) => value), ['2', ''])
  })
})

test('new data makes new fields', async () => {
  const root = formNode({}, { autoGenerateForm: true, schema: {}, sourceData: {} })
  await withForm(root, async (page, runtime, data) => {
    assert.match(page.root.textContent ?? '', /no fields yet/)
    await page.act(() => runtime.setProperty('Form', 'sourceData', { first_name: 'Ada', age: 36 }))
    assert.equal(field(page.root, 'First Name').value, 'Ada')
    assert.deepEqual(data(), { first_name: 'Ada', age: 36 })
    const many = Object.fromEntries(Array.from({ length: 51 }, (_, i) => [`k${i}`, i]))
    await page.act(() => runtime.setProperty('Form', 'sourceData', many))
    assert.match(page.root.textContent ?? '', /at most 50/)
  })
})
