import assert from 'node:assert/strict'
import { test } from 'node:test'
import { uploadType } from './imports'

test('the content decides what a file is, not its name', async () => {
  assert.equal(await uploadType(new Blob(['\uFEFF  \n{"a":1}'])), 'application/json')
  assert.equal(await uploadType(new Blob([new Uint8Array([0x50, 0x4b, 3, 4])])), 'application/zip')
  assert.equal(await uploadType(new Blob(['<html>'])), undefined)
  assert.equal(await uploadType(new Blob([])), undefined)
})
