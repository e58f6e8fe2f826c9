import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { WidgetNode } from '../model/view'
import { readingOf } from './direction'

const page = (...texts: readonly string[]): WidgetNode => ({
  type: 'CANVAS_WIDGET',
  widgetId: '0',
  widgetName: 'MainContainer',
  children: texts.map((text, place) => ({ type: 'TEXT_WIDGET', widgetId: `t${place}`, widgetName: `T${place}`, text })),
})

function readBy<Result>(languages: readonly string[], work: () => Result): Result {
  const former = Object.getOwnPropertyDescriptor(globalThis, 'navigator')
  Object.defineProperty(globalThis, 'navigator', { value: { languages }, configurable: true })
  try {
    return work()
  } finally {
    if (former) Object.defineProperty(globalThis, 'navigator', former)
  }
}

test('the address decides, and mirrors the grid', () => {
  assert.deepEqual(readingOf(page('Hello'), '?dir=rtl'), { direction: 'rtl', mirrorsGrid: true })
  readBy(['ar'], () =>
    assert.deepEqual(readingOf(page('مرحبا'), '?dir=ltr'), { direction: 'ltr', mirrorsGrid: false }),
  )
})

test('texts run from right to left where both the reader and the app do; the grid stays', () => {
  const arabic = page('مرحبا بالعالم', '{{some.long.latinBinding}}', 'OK')
  assert.deepEqual(readBy(['ar-EG', 'en'], () => readingOf(arabic, '')), { direction: 'rtl', mirrorsGrid: false })
  assert.equal(readBy(['en'], () => readingOf(arabic, '').direction), 'ltr')
  assert.equal(readBy(['he'], () => readingOf(page('Orders of today'), '').direction), 'ltr')
})
