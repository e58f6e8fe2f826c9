import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textAfter } from './text-after'

const field = (value: string, selectionStart: number | null, selectionEnd = selectionStart, maxLength = -1) => ({
  value, selectionStart, selectionEnd, maxLength,
})
const insert = (data: string | null, inputType = 'insertText', isComposing = false) => ({ inputType, data, isComposing })

test('letters go where the selection is', () => {
  assert.equal(textAfter(field('ac', 1), insert('b')), 'abc')
  assert.equal(textAfter(field('abc', 0, 3), insert('x')), 'x')
  assert.equal(textAfter(field('', 0), insert('é')), 'é')
})

test('what only the browser knows is left to it', () => {
  assert.equal(textAfter(field('abc', 3), insert(null, 'deleteContentBackward')), undefined)
  assert.equal(textAfter(field('a', 1), insert('かな', 'insertCompositionText', true)), undefined)
  assert.equal(textAfter(field('a', 1), insert('b', 'insertText', true)), undefined)
  assert.equal(textAfter(field('a', 1), insert('b\nc')), undefined)
  // Fields of addresses tell no selection.
  assert.equal(textAfter(field('a', null), insert('b')), undefined)
  assert.equal(textAfter(field('abc', 3, 3, 3), insert('d')), undefined)
  assert.equal(textAfter(field('abc', 2, 3, 3), insert('d')), 'abd')
})
