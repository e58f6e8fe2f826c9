import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openPage, widget } from './testing'

test('apps may ask for the time in a zone', () => {
  const format = ".format('YYYY-MM-DD HH:mm Z')"
  const texts = [
    `moment.tz('2024-07-01 12:00', 'Europe/Berlin')${format}`,
    `moment.tz('2024-01-01 12:00', 'America/New_York')${format}`,
    `moment('2024-07-01T12:00:00Z').tz('Asia/Kolkata')${format}`,
    `moment.tz('01.07.2024 08:30', 'DD.MM.YYYY HH:mm', 'Asia/Tokyo').utc()${format}`,
    "moment.tz('2024-03-31 03:30', 'Europe/Berlin').toISOString()",
    "typeof moment.tz.guess() + moment('2024-07-01T12:00:00Z').tz('Mars/Base').isValid()",
  ]
  const page = openPage({ widgets: texts.map((code, i) => widget('TEXT', `T${i}`, { text: `{{${code}}}` })) })
  assert.deepEqual(
    texts.map((_, i) => page.props(`T${i}`)['text']),
    [
      '2024-07-01 12:00 +02:00',
      '2024-01-01 12:00 -05:00',
      '2024-07-01 17:30 +05:30',
      '2024-06-30 23:30 +00:00',
      '2024-03-31T01:30:00.000Z',
      'stringtrue',
    ],
  )
})
