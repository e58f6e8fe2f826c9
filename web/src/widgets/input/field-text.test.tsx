import assert from 'node:assert/strict'
import { useRef } from 'react'
import { test } from 'node:test'
import { find, openPage } from '../../lib/testing'
import type { WidgetNode } from '../../model/view'
import type { QuickWrite } from '../quick-write'
import { memoryRuntime } from '../testing-runtime'
import { useWidget } from '../use-widget'

async function openField(more: Readonly<Record<string, unknown>> = {}) {
  const page = await openPage()
  const { InputWidget } = await import('./InputWidget')
  const node: WidgetNode = { widgetId: 'n', widgetName: 'Name', type: 'INPUT_WIDGET_V2', inputType: 'TEXT', label: 'Name', ...more }
  const runtime = memoryRuntime({ widgetId: '0', widgetName: 'Main', type: 'CANVAS_WIDGET', children: [node] })
  let draws = 0
  function Field(): JSX.Element {
    const writer = useRef<QuickWrite>()
    const props = useWidget(runtime, 'Name', writer) ?? {}
    draws += 1
    return <InputWidget node={node} props={props} runtime={runtime} writer={writer} width={200} height={70} />
  }
  await page.render(<Field />)
  const tag = more.inputType === 'MULTI_LINE_TEXT' ? 'textarea' : 'input'
  const field = find<HTMLInputElement>(page.root, tag, '')
  return {
    page,
    field,
    runtime,
    /** How often the field was drawn by what is done. */
    drawsOf: async (work: () => void | Promise<void>) => {
      const before = draws
      await page.act(work)
      return draws - before
    },
  }
}

for (const inputType of ['TEXT', 'PASSWORD', 'MULTI_LINE_TEXT'])
  test(`what is typed into a ${inputType} field is not drawn again`, async () => {
    const { page, field, runtime, drawsOf } = await openField({ inputType, defaultText: 'old' })
    assert.equal(field.value, 'old')
    assert.equal(await drawsOf(() => page.type(field, 'olde')), 0)
    assert.equal(await drawsOf(() => page.type(field, 'older')), 0)
    assert.deepEqual([field.value, runtime.widget('Name')?.text], ['older', 'older'])
    await page.close()
  })

test('what comes from elsewhere is shown, also when it was shown before', async () => {
  const { page, field, runtime } = await openField({ defaultText: 'old' })
  await page.type(field, 'typed')
  await page.act(() => runtime.setMeta('Name', { text: 'old', inputText: 'old' }))
  assert.equal(field.value, 'old')
  await page.type(field, 'again')
  await page.act(() => runtime.setMeta('Name', { text: '', inputText: '' }))
  assert.equal(field.value, '')
  await page.close()
})

test('a letter that makes the text wrong, or right again, is drawn', async () => {
  const { page, field, drawsOf } = await openField({ regex: '^[0-9]*$' })
  await page.type(field, '1')
  assert.equal(await drawsOf(() => page.type(field, '1a')), 1)
  assert.equal(field.getAttribute('aria-invalid'), 'true')
  assert.equal(await drawsOf(() => page.type(field, '12')), 1)
  assert.equal(field.getAttribute('aria-invalid'), null)
  await page.close()
})

test('another property is drawn and leaves the typed text', async () => {
  const { page, field, runtime } = await openField()
  await page.type(field, 'typed')
  await page.act(() => runtime.setProperty('Name', 'isDisabled', true))
  assert.deepEqual([field.disabled, field.value], [true, 'typed'])
  await page.close()
})

/** What the browser writes without waiting for the page. */
function write(field: HTMLInputElement, text: string): void {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, text)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

test('letters that come faster than the page is drawn are all kept', async () => {
  const { page, field, runtime } = await openField({ isRequired: true })
  await page.act(() => ['M', 'My', 'My '].forEach((text) => write(field, text)))
  await page.act(async () => {
    write(field, 'My q')
    await new Promise((resolve) => setTimeout(resolve, 5))
    write(field, 'My qu')
  })
  assert.deepEqual([field.value, runtime.widget('Name')?.text], ['My qu', 'My qu'])
  await page.close()
})

test('a password is the same when it is shown', async () => {
  const { page, field } = await openField({ inputType: 'PASSWORD' })
  await page.type(field, 's')
  await page.type(field, 'secret')
  await page.click(find(page.root, 'button', 'Show'))
  assert.deepEqual([field.type, field.value], ['text', 'secret'])
  await page.close()
})

test('a word that is put together is not taken apart; what code made of it is shown afterwards', async () => {
  const { page, field, runtime } = await openField()
  const compose = (type: string) => page.act(() => void field.dispatchEvent(new Event(type, { bubbles: true })))
  await page.type(field, 'a')
  await compose('compositionstart')
  await page.type(field, 'ah')
  await page.act(() => runtime.setMeta('Name', { text: 'AH', inputText: 'AH' }))
  assert.equal(field.value, 'ah')
  await compose('compositionend')
  await page.act(() => new Promise((resolve) => setTimeout(resolve, 5)))
  assert.equal(field.value, 'AH')
  await page.close()
})
