import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawingFor } from './catalogue'

test('icons have a drawing by their stored name, common and rare ones; others are a square', () => {
  assert.equal(drawingFor('edit'), 'pencil')
  assert.equal(drawingFor('search'), 'search')
  assert.equal(drawingFor('floppy-disk'), 'floppy')
  assert.equal(drawingFor('flame'), 'fire')
  assert.equal(drawingFor('key-enter'), 'arrow-return-left')
  assert.equal(drawingFor('constructor'), 'square')
})
