import assert from 'node:assert/strict'
import { test } from 'node:test'
import { safeReturnPath } from './return-path'

const origin = 'https://tools.example'

test('a path of ours is kept with its query and fragment', () => {
  assert.equal(safeReturnPath('/app/orders/home?id=7#top', origin), '/app/orders/home?id=7#top')
})

test('everything that leads elsewhere is refused', () => {
  const hostile = [
    '//evil.example', '/\\evil.example', '/\t/evil.example', '/\n/evil.example', 'https://evil.example',
    'javascript:alert(1)', '\\\\evil.example', 'evil', '', ' /a', 'https:/evil.example',
  ]
  for (const text of hostile) assert.equal(safeReturnPath(text, origin), undefined, text)
  assert.equal(safeReturnPath(null, origin), undefined)
})

test('dots cannot leave the origin', () => {
  assert.equal(safeReturnPath('/..//evil.example', origin), undefined)
  assert.equal(safeReturnPath('/a/../../b', origin), '/b')
})
