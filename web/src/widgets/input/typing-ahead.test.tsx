import assert from 'node:assert/strict'
import { test } from 'node:test'
import { find, openPage } from '../../lib/testing'
import type { WidgetNode } from '../../model/view'
import { memoryRuntime } from '../testing-runtime'
import { useWidget } from '../use-widget'

async function openField(more: object = {}) {
  const page = await openPage()
  const { InputWidget } = await import('./InputWidget')
  const node: WidgetNode = { widgetId: 'n', widgetName: 'Name', type: 'INPUT_WIDGET_V2', inputType: 'TEXT', label: 'Name', ...more }
  const told: unknown[] = []
  const memory = memoryRuntime({ widgetId: '0', widgetName: 'Main', type: 'CANVAS_WIDGET', children: [node] })
  type Changes = Readonly<Record<string, unknown>>
  const changed: unknown[] = []
  const runtime = {
    ...memory,
    expectMeta: (name: string, changes: Changes) => void told.push([name, changes.text]),
    setMeta: (name: string, changes: Changes) => {
      changed.push([name, changes.text])
      memory.setMeta(name, changes)
    },
  }
  function Field(): JSX.Element {
    return <InputWidget node={node} props={useWidget(runtime, 'Name') ?? {}} runtime={runtime} width={200} height={70} />
  }
  await page.render(<Field />)
  const field = find<HTMLInputElement>(page.root, 'input', '')
  // Not in an act: in a browser nothing comes between this and the input.
  const announce = (data: string) => {
    const event = Object.assign(new Event('beforeinput', { bubbles: true, cancelable: true }), { inputType: 'insertText', data, isComposing: false })
    field.dispatchEvent(event)
  }
  return { page, field, told, changed, announce }
}

test('the page hears of a letter before the field holds it', async () => {
  const { page, field, told, changed, announce } = await openField()
  announce('a')
  assert.deepEqual([told, changed], [[['Name', 'a']], []])
  await page.type(field, 'a')
  assert.deepEqual([told, changed], [[['Name', 'a']], [['Name', 'a']]])
  await page.close()
})

test('a letter that never comes is taken back', async () => {
  const { page, told, changed, announce } = await openField()
  announce('a')
  await page.act(() => new Promise((resolve) => setTimeout(resolve, 20)))
  assert.deepEqual([told, changed], [[['Name', 'a']], [['Name', '']]])
  await page.close()
})

test('a letter that never comes is taken back from the field where the page was faster', async () => {
  const { page, field, changed, announce } = await openField()
  await page.type(field, 'a')
  announce('x')
  field.value = 'ax'
  await page.act(() => new Promise((resolve) => setTimeout(resolve, 20)))
  assert.deepEqual([changed.at(-1), field.value], [['Name', 'a'], 'a'])
  await page.close()
})

test('a field whose code hears of every letter waits for the letter', async () => {
  const { page, told, announce } = await openField({ onTextChanged: '{{run()}}' })
  announce('a')
  assert.deepEqual(told, [])
  await page.close()
})
