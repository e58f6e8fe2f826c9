import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Column } from './columns'
import { growsRows, pictureHeight } from './row-growth'

function column(columnType: string, more: Readonly<Record<string, unknown>> = {}): Column {
  return { id: 'a', alias: 'a', originalId: 'a', label: 'a', columnType, isVisible: true, isDerived: false, ...more }
}

test('rows grow for texts that wrap, HTML and large pictures', () => {
  const growing = [column('text', { allowCellWrapping: true }), column('html'), column('image', { imageSize: 'MEDIUM' })]
  const even = [column('text'), column('image'), column('image', { imageSize: 'DEFAULT' }), column('text', { imageSize: 'LARGE' })]
  assert.deepEqual([...growing, ...even].map(growsRows), [true, true, true, false, false, false, false])
})

test('pictures are as high as their size says', () => {
  const sizes = ['DEFAULT', 'MEDIUM', 'LARGE', 'toString', undefined]
  assert.deepEqual(sizes.map((imageSize) => pictureHeight(column('image', { imageSize }))), [undefined, 64, 128, undefined, undefined])
})
