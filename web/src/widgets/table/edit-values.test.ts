import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Column } from './columns'
import { readText } from './edit-values'

const zones = process.env as Record<string, string | undefined>
const column = (more: object) => ({ columnType: 'date', ...more }) as unknown as Column

test('a date without a format keeps its day east of Greenwich', () => {
  const zone = zones['TZ']
  try {
    for (const [name, offset] of [['Australia/Brisbane', '+10:00'], ['America/Lima', '-05:00']] as const) {
      zones['TZ'] = name
      assert.equal(readText(column({}), '2026-03-20'), `2026-03-20T00:00:00${offset}`)
    }
  } finally {
    if (zone === undefined) delete zones['TZ']
    else zones['TZ'] = zone
  }
})

test('a date is written as its column reads it', () => {
  assert.equal(readText(column({ inputFormat: 'DD/MM/YYYY' }), '2026-03-20'), '20/03/2026')
  assert.equal(readText(column({ inputFormat: 'YYYY-MM-DD' }), ''), '')
})
