import assert from 'node:assert/strict'
import { test } from 'node:test'
import { widgetDefinitions } from '../definitions'
import { canvasesOf, descendants } from '../page'
import { memoryRuntime } from '../testing-runtime'
import { canvas } from './definition'

const box = (name: string) => ({ widgetId: name, widgetName: name, type: 'CHECKBOX_WIDGET', defaultCheckedState: true })
const inner = { widgetId: 'c', widgetName: 'Canvas1', type: canvas.type, children: [box('Inner')] }
const holder = { widgetId: 'h', widgetName: 'Holder', type: 'CONTAINER_WIDGET', children: [inner, box('Stray')] }
const root = { widgetId: '0', widgetName: 'Main', type: canvas.type, children: [holder, box('Outer')] }

test('a canvas is known by its stored type, and code can neither change it nor hear of it', () => {
  assert.equal(widgetDefinitions.CANVAS_WIDGET, canvas)
  const { properties, meta, derived, events, setters } = canvas
  assert.deepEqual([properties, meta, derived, events, setters], [{}, undefined, undefined, undefined, undefined])
})

test('a container finds its canvas among its children', () => {
  assert.deepEqual(canvasesOf(holder), [inner])
  assert.deepEqual(canvasesOf(inner), [])
})

test('what is in a canvas belongs to the page, the canvas itself does not', () => {
  assert.deepEqual(descendants(root).map(({ widgetName }) => widgetName), ['Holder', 'Inner', 'Stray', 'Outer'])
  const runtime = memoryRuntime(root)
  assert.equal(runtime.widget('Inner')?.value, true)
  assert.equal(runtime.widget('Canvas1'), undefined)
})
