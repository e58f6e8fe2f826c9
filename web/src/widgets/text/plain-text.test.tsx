import assert from 'node:assert/strict'
import { useRef } from 'react'
import { test } from 'node:test'
import { openPage } from '../../lib/testing'
import type { WidgetNode } from '../../model/view'
import type { QuickWrite } from '../quick-write'
import { memoryRuntime } from '../testing-runtime'
import { useWidget } from '../use-widget'

async function openText(text: string) {
  const page = await openPage()
  const { TextWidget } = await import('./TextWidget')
  const node: WidgetNode = { widgetId: 't', widgetName: 'Text', type: 'TEXT_WIDGET', text, fontSize: '14px' }
  const runtime = memoryRuntime({ widgetId: '0', widgetName: 'Main', type: 'CANVAS_WIDGET', children: [node] })
  let draws = 0
  function Drawn(): JSX.Element {
    const writer = useRef<QuickWrite>()
    const props = useWidget(runtime, 'Text', writer) ?? {}
    draws += 1
    return <TextWidget node={node} props={props} runtime={runtime} writer={writer} width={150} height={32} />
  }
  await page.render(<Drawn />)
  return {
    page,
    /** Changes a property; tells what is seen then and how often that was drawn. */
    after: async (name: string, value: unknown) => {
      const before = draws
      await page.act(() => runtime.setProperty('Text', name, value))
      const box = page.root.firstElementChild
      return [box?.className, box?.textContent, draws - before]
    },
  }
}

const long = 'a text that is longer than its box is wide'

test('a plain text is written without a drawing, also where it grows out of its box and back', async () => {
  const { page, after } = await openText('short')
  assert.deepEqual(await after('text', 'still'), ['sw-text sw-text-short', 'still', 0])
  assert.deepEqual(await after('text', long), ['sw-text sw-text-none', long, 0])
  assert.deepEqual(await after('text', 'again'), ['sw-text sw-text-short', 'again', 0])
  await page.close()
})

test('what is drawn after that is what it should be', async () => {
  const { page, after } = await openText('short')
  await after('text', long)
  assert.deepEqual(await after('text', '<b>b</b>'), ['sw-text sw-text-none', 'b', 1])
  await after('text', 'short')
  await after('text', long)
  assert.deepEqual(await after('textColor', 'red'), ['sw-text sw-text-none', long, 1])
  assert.deepEqual(await after('text', ''), ['sw-text sw-text-short', '', 1])
  await page.close()
})
