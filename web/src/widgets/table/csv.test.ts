import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toCSV } from './csv'
import { tableAnswers } from './shown'

const cells: readonly (readonly [unknown, string])[] = [
  ['plain', 'plain'],
  ['a,b', '"a,b"'],
  ['say "hi"', '"say ""hi"""'],
  ['two\nlines', '"two\nlines"'],
  ['=1+1', "'=1+1"],
  ['=HYPERLINK("https://evil.example","x")', '"\'=HYPERLINK(""https://evil.example"",""x"")"'],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['+cmd', "'+cmd"],
  ['\t=1', "'\t=1"],
  [-5, '-5'],
  ['-5.50', '-5.50'],
  ['+49 30 1234', '+49 30 1234'],
  [null, ''],
  [{ a: 1 }, '"{""a"":1}"'],
]

for (const [value, expected] of cells) {
  test(`a CSV cell of ${JSON.stringify(value)}`, () => {
    const props = { tableData: [{ a: value }], primaryColumns: { a: { id: 'a', columnType: 'text' } } }
    const rows = tableAnswers.texts(props, { start: 0, count: 10 })
    assert.equal(toCSV(['A'], rows).split('\r\n').slice(1).join('\r\n'), expected)
  })
}
