import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keepFile, keptFile, withFileContents } from './kept-files'

test('references become contents wherever they stand, and other texts stay', async () => {
  const text = keepFile(new Blob(['a "quoted"\nline']), 'Text')
  const binary = keepFile(new Blob([new Uint8Array([0, 255, 65])]), 'Binary')
  const base64 = keepFile(new Blob([new Uint8Array([0, 255, 65])], { type: 'image/png' }), 'Base64')
  assert.match(text, /^blob:[\w-]+\?type=Text$/)
  assert.deepEqual(await withFileContents({ a: text, b: [binary, 1, null], c: { d: base64 } }), {
    a: 'a "quoted"\nline',
    b: ['\u0000\u00ffA', 1, null],
    c: { d: 'data:image/png;base64,AP9B' },
  })
  assert.deepEqual(JSON.parse(String(await withFileContents(JSON.stringify({ file: text, more: 'x' })))), {
    file: 'a "quoted"\nline',
    more: 'x',
  })
  assert.equal(await withFileContents('blob:unknown?type=Text and more'), 'blob:unknown?type=Text and more')
})

test('only so many files are kept', () => {
  const first = keepFile(new Blob(['first']), 'Text')
  for (let count = 0; count < 500; count += 1) keepFile(new Blob(['x']), 'Text')
  assert.equal(keptFile(first), undefined)
})
