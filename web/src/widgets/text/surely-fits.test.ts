import assert from 'node:assert/strict'
import { test } from 'node:test'
import { surelyFits } from './surely-fits'

const cases: readonly (readonly [string, string, number, number, boolean])[] = [
  ['Person 12', '', 159, 32, true],
  ['Person 12', '14px', 159, 32, true],
  ['Person 12', '1rem', 159, 32, true],
  ['Person 12', '1rem', 122, 32, false],
  ['WWW 12', '14px', 90, 32, false],
  ['iii 12', '14px', 90, 32, true],
  ['Person 12', '', 159, 20, false],
  ['Person 12 and a few more words', '', 159, 32, false],
  ['Größe Łódź', '', 180, 32, true],
  ['', '', 20, 32, true],
  ['a<b', '', 159, 32, false],
  ['a\nb', '', 159, 32, false],
  ['仕事', '', 159, 32, false],
  ['a', '2em', 159, 32, false],
  ['a', 'small', 159, 32, false],
]
for (const [text, size, width, height, fits] of cases) {
  test(`${JSON.stringify(text)} in ${size || 'the usual size'} ${fits ? 'surely fits' : 'may not fit'} ${width} x ${height}`, () =>
    assert.equal(surelyFits(text, size, width, height), fits))
}
