import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openPage } from '../../lib/testing'
import type { WidgetNode } from '../../model/view'
import type { MemoryRuntime } from '../../widgets/testing-runtime'

const node = (type: string, widgetName: string, topRow: number, more: Readonly<Record<string, unknown>> = {}): WidgetNode => ({
  type,
  widgetId: widgetName,
  widgetName,
  topRow,
  bottomRow: topRow + 4,
  leftColumn: 0,
  rightColumn: 64,
  ...more,
})

const root: WidgetNode = {
  ...node('CANVAS_WIDGET', 'MainContainer', 0),
  widgetId: '0',
  children: [
    node('TEXT_WIDGET', 'Title', 0, { text: 'Hello <b>you</b>' }),
    node('HOLOGRAM_WIDGET', 'Strange', 5),
    node('INPUT_WIDGET_V2', 'Name', 10, { label: 'Name', defaultText: 'Ada', onTextChanged: '{{x}}' }),
    node('TEXT_WIDGET', 'Below', 15, { text: 'Below' }),
  ],
}

/** Draws the page; React is loaded only now, because it looks for a window when it is loaded. */
async function draw(
  layout: WidgetNode,
  change: (runtime: MemoryRuntime) => MemoryRuntime = (same) => same,
  positioning: 'fixed' | 'auto' = 'fixed',
) {
  const test = await openPage()
  const { memoryRuntime } = await import('../../widgets/testing-runtime')
  const { PageContext } = await import('../../widgets/page')
  const { ViewerContext } = await import('../viewer-context')
  const { Canvas } = await import('./Canvas')
  const { RuntimeScope } = await import('../RuntimeScope')
  const runtime = change(memoryRuntime(layout))
  const viewer = { runtime, positioning, collapsesInvisible: true }
  await test.render(
    <PageContext.Provider value={{ Canvas, RuntimeScope }}>
      <ViewerContext.Provider value={viewer}>
        <Canvas node={layout} width={652} />
      </ViewerContext.Provider>
    </PageContext.Provider>,
  )
  return { test, page: test.root, runtime }
}

const boxOf = (page: HTMLElement, name: string) => page.querySelector(`[data-widget=${name}]`)?.closest<HTMLElement>('.sw-box')

test('widgets stand on the grid; an unknown kind keeps its place and says its name', async () => {
  const { test: opened, page } = await draw(root)
  assert.equal(page.querySelector('[data-widget=Title] b')?.textContent, 'you')
  assert.match(page.querySelector('[data-widget=Strange]')?.textContent ?? '', /Strange.*HOLOGRAM_WIDGET/)
  assert.equal(boxOf(page, 'Below')?.style.top, '156px')
  assert.equal(boxOf(page, 'Below')?.style.width, '640px')
  await opened.close()
})

test('below a widget that becomes invisible everything moves up, and back', async () => {
  const { test: opened, page, runtime } = await draw(root)
  await opened.act(() => runtime.setProperty('Strange', 'isVisible', false))
  assert.equal(page.querySelector('[data-widget=Strange]'), null)
  assert.equal(boxOf(page, 'Below')?.style.top, '116px')
  await opened.act(() => runtime.setProperty('Strange', 'isVisible', true))
  assert.equal(boxOf(page, 'Below')?.style.top, '156px')
  await opened.close()
})

test('what is typed is state at once and an event; a change from elsewhere shows in the field', async () => {
  const { test: opened, page, runtime } = await draw(root)
  const field = page.querySelector<HTMLInputElement>('[data-widget=Name] input')
  assert.ok(field)
  assert.equal(field.value, 'Ada')
  await opened.type(field, 'Grace')
  assert.equal(runtime.widget('Name')?.text, 'Grace')
  assert.deepEqual(runtime.triggered.map(({ widget, path }) => [widget, path]), [['Name', 'onTextChanged']])
  await opened.act(() => runtime.setMeta('Name', { text: 'Set by code', inputText: 'Set by code' }))
  assert.equal(field.value, 'Set by code')
  await opened.act(() => runtime.reset('Name', false))
  assert.equal(field.value, 'Ada')
  await opened.close()
})

test('a widget whose component fails is the only one that is lost', async () => {
  const layout = { ...root, children: [...(root.children ?? []), node('DIVIDER_WIDGET', 'Bad', 20)] }
  const bad = new Proxy({}, {
    get: (_, name) => {
      if (name === 'orientation') throw new Error('the component fails')
      return undefined
    },
  })
  const noise = console.error
  console.error = () => undefined
  try {
    const { test: opened, page } = await draw(layout, (runtime) => ({
      ...runtime,
      widget: (name) => (name === 'Bad' ? bad : runtime.widget(name)),
    }))
    assert.match(page.querySelector('[data-widget=Title]')?.textContent ?? '', /Hello/)
    assert.match(page.querySelector('[data-widget=Bad]')?.textContent ?? '', /Bad could not be shown/)
    await opened.close()
  } finally {
    console.error = noise
  }
})

const item = (name: string, align: string) => ({ id: name, align })

test('automatic positions: layers are rows, groups stand at their side, who fills shares the room', async () => {
  const layout = {
    ...root,
    children: [
      node('TEXT_WIDGET', 'Title', 0, { text: 'Title', responsiveBehavior: 'fill' }),
      node('TEXT_WIDGET', 'Save', 0, { text: 'Save', leftColumn: 48, rightColumn: 64 }),
      node('BUTTON_WIDGET', 'Middle', 5, { text: 'Middle', rightColumn: 16, flexVerticalAlignment: 'center' }),
      node('TEXT_WIDGET', 'Loose', 10, { text: 'Loose' }),
    ],
    flexLayers: [
      { children: [item('Title', 'start'), item('Save', 'end')] },
      { children: [item('Middle', 'center'), item('Gone', 'start')] },
    ],
  }
  const { test: opened, page, runtime } = await draw(layout, undefined, 'auto')
  const rows = () => [...page.querySelectorAll('.sw-layer')].map((row) => [...row.querySelectorAll('.sw-widget')].map((box) => box.getAttribute('data-widget')))
  assert.deepEqual(rows(), [['Title', 'Save'], ['Middle'], ['Loose']])
  const itemOf = (name: string) => page.querySelector(`[data-widget=${name}]`)?.closest<HTMLElement>('.sw-flex-item')
  assert.match(itemOf('Title')?.style.flex ?? '', /^1 1 0/)
  // 16 of 64 columns of the page without its 8 pixels at the sides.
  assert.equal(itemOf('Save')?.style.width, '161px')
  assert.equal(itemOf('Save')?.parentElement?.className, 'sw-layer-group sw-layer-end')
  assert.equal(itemOf('Middle')?.style.alignSelf, 'center')
  assert.equal(itemOf('Middle')?.closest('.sw-layer')?.children.length, 3)
  await opened.act(() => runtime.setProperty('Middle', 'isVisible', false))
  assert.deepEqual(rows(), [['Title', 'Save'], ['Loose']])
  await opened.close()
})

test('a narrow window has edges of its own', async () => {
  const { narrowEdges } = await import('../../widgets/narrow-window')
  const stored = node('TEXT_WIDGET', 'T', 3, { mobileTopRow: 7, mobileBottomRow: 12.5, mobileRightColumn: 30 })
  const { topRow, bottomRow, leftColumn, rightColumn } = narrowEdges(stored)
  assert.deepEqual([topRow, bottomRow, leftColumn, rightColumn], [7, 12.5, 0, 30])
})

test('a plain text that stays plain keeps its node, and comes out right however it changes', async () => {
  const { test: opened, page, runtime } = await draw(root)
  const content = (name: string) => page.querySelector<HTMLElement>(`[data-widget=${name}] .sw-text-content`)
  const shown = () => content('Below')?.textContent
  const set = (text: string, more: Readonly<Record<string, unknown>> = {}) =>
    opened.act(() => {
      for (const [name, value] of Object.entries(more)) runtime.setProperty('Below', name, value)
      runtime.setProperty('Below', 'text', text)
    })
  const node = content('Below')?.firstChild
  await set('Written')
  assert.equal(shown(), 'Written')
  assert.equal(content('Below')?.firstChild, node)
  // React has not heard of "Written", and draws the text that it drew last.
  await set('Below', { textColor: 'red' })
  assert.equal(shown(), 'Below')
  assert.equal(page.querySelector<HTMLElement>('[data-widget=Below] .sw-text')?.style.color, 'red')
  await set('Again')
  await set('<b>bold</b> & https://example.org')
  assert.equal(shown(), 'bold & https://example.org')
  assert.equal(content('Below')?.querySelectorAll('b, a').length, 2)
  await set('Again')
  await set('')
  assert.equal(shown(), '')
  await set('Last')
  assert.equal(shown(), 'Last')
  await opened.close()
})
