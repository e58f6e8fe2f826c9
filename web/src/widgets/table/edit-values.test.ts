import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Column } from './columns'
import moment from 'moment'
import { cellDate, datePrecision, editFormat, editText, limited, readText, storedDate } from './edit-values'

const zones = process.env as Record<string, string | undefined>
const column = (more: object) => ({ columnType: 'date', ...more }) as unknown as Column

test('a date without a format keeps its day east of Greenwich', () => {
  const zone = zones['TZ']
  try {
    for (const [name, offset] of [['Australia/Brisbane', '+10:00'], ['America/Lima', '-05:00']] as const) {
      zones['TZ'] = name
      assert.equal(storedDate(column({}), moment('2026-03-20')), `2026-03-20T00:00:00${offset}`)
    }
  } finally {
    if (zone === undefined) delete zones['TZ']
    else zones['TZ'] = zone
  }
})

test('a date is written as its column reads it', () => {
  assert.equal(storedDate(column({ inputFormat: 'DD/MM/YYYY' }), moment('2026-03-20')), '20/03/2026')
  assert.equal(storedDate(column({ inputFormat: 'YYYY-MM-DD' }), undefined), '')
})

const looks: readonly (readonly [more: object, format: string, precision: string])[] = [
  [{ inputFormat: 'YYYY-MM-DD', outputFormat: 'DD/MM/YYYY' }, 'DD/MM/YYYY', 'day'],
  [{ inputFormat: 'YYYY-MM-DD', outputFormat: 'SAME_AS_INPUT' }, 'YYYY-MM-DD', 'day'],
  [{ inputFormat: 'YYYY-MM-DD HH:mm', outputFormat: '' }, 'YYYY-MM-DD HH:mm', 'minute'],
  [{ outputFormat: 'LLL' }, 'LLL', 'minute'],
  [{ outputFormat: 'LL' }, 'LL', 'day'],
  [{ outputFormat: 'D [de] MMMM', inputFormat: 'YYYY-MM-DD' }, 'D [de] MMMM', 'day'],
  [{ inputFormat: 'Epoch', outputFormat: 'Milliseconds' }, 'YYYY-MM-DD HH:mm', 'minute'],
  [{ inputFormat: 'Epoch', timePrecision: 'None' }, 'YYYY-MM-DD', 'day'],
  [{ outputFormat: 'YYYY-MM-DD HH:mm:ss', timePrecision: 'second' }, 'YYYY-MM-DD HH:mm:ss', 'second'],
]

for (const [more, format, precision] of looks) {
  test(`dates of ${JSON.stringify(more)} are edited as ${format}`, () => {
    assert.equal(editFormat(column(more)), format)
    assert.equal(datePrecision(column(more)), precision)
  })
}

test('an amount of money has as many decimals as its column', () => {
  const money = (decimals?: number) => column({ columnType: 'currency', decimals })
  assert.deepEqual([limited(money(2), '1.239'), limited(money(0), '1500.75'), limited(money(), '1.9'), limited(money(1), '-1.')], ['1.23', '1500', '1', '-1.'])
  assert.deepEqual([readText(money(2), '1.239'), readText(money(0), '1500.75'), readText(money(2), 'x')], [1.23, 1500, null])
  assert.deepEqual([limited(column({ columnType: 'number' }), '1.239'), limited(column({ columnType: 'text' }), 'a.bcd')], ['1.239', 'a.bcd'])
})

test('numbers are typed and shown with the decimal mark of the language', () => {
  const { NumberFormat } = Intl
  Object.assign(Intl, { NumberFormat: function numberFormat() { return new NumberFormat('de') } })
  try {
    const money = column({ columnType: 'currency', decimals: 2 })
    assert.equal(editText(money, 1234.5), '1234,5')
    assert.equal(limited(money, '1.234,567'), '1234,56')
    assert.equal(readText(money, '1.234,50'), 1234.5)
    assert.deepEqual(['12,5', '12.5', '1,2,3'].map((text) => readText(column({ columnType: 'number' }), text)), [12.5, 12.5, null])
  } finally {
    Object.assign(Intl, { NumberFormat })
  }
})

test('what is stored for a date is that date when it is edited again', () => {
  for (const inputFormat of ['', 'Epoch', 'Milliseconds', 'DD/MM/YYYY HH:mm', 'YYYY-MM-DDTHH:mm:ss.SSSZ']) {
    const date = moment('2026-03-20T14:30:00')
    const stored = storedDate(column({ inputFormat }), date)
    assert.equal(cellDate(column({ inputFormat }), stored)?.valueOf(), date.valueOf(), inputFormat)
  }
})
