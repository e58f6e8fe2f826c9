import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readAmount } from './amounts'

/** As a browser of that language would read it. */
function readIn(language: string, value: unknown): number | undefined {
  const { NumberFormat } = Intl
  Object.assign(Intl, { NumberFormat: function numberFormat() { return new NumberFormat(language) } })
  try {
    return readAmount(value)
  } finally {
    Object.assign(Intl, { NumberFormat })
  }
}

test('a plain default is the same amount in every language', () => {
  for (const language of ['en', 'de', 'fr', 'de-CH']) {
    assert.deepEqual(['9.99', '-0.5', '1234', 9.99].map((value) => readIn(language, value)), [9.99, -0.5, 1234, 9.99], language)
  }
})

test('marks between thousands are those of the language', () => {
  assert.deepEqual([readIn('en', '1,234.5'), readIn('de', '1.234,5'), readIn('de', '1.234')], [1234.5, 1234.5, 1234])
})
