import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseCSV, readFile, rowsOf } from './read'

const tables: readonly (readonly [string, readonly (readonly string[])[]])[] = [
  ['a,b\n1,2', [['a', 'b'], ['1', '2']]],
  ['a,b\r\n1,2\r\n', [['a', 'b'], ['1', '2']]],
  ['"a,1","say ""hi"""', [['a,1', 'say "hi"']]],
  ['"two\nlines",x', [['two\nlines', 'x']]],
  ['\ufeffa\n\nb', [['a'], ['b']]],
  ['a,\n,b', [['a', ''], ['', 'b']]],
  ['', []],
]

for (const [text, expected] of tables) {
  test(`CSV ${JSON.stringify(text)}`, () => assert.deepEqual(parseCSV(text, ','), expected))
}

test('rows are keyed by the header, with numbers where asked for', () => {
  assert.deepEqual(rowsOf('id,ok\n1,true', 'a.csv', true), [{ id: 1, ok: true }])
  assert.deepEqual(rowsOf('id\tok\n1\ttrue', 'a.tsv', false), [{ id: '1', ok: 'true' }])
  assert.deepEqual(rowsOf('[{"a":1}]', 'a.json', false), [{ a: 1 }])
})

test('files are read in the asked format', async () => {
  const file = new File([new Uint8Array([0, 255, 65])], 'a.bin', { type: 'application/x-a' })
  assert.equal((await readFile(file, 'Base64', false)).data, 'data:application/x-a;base64,AP9B')
  assert.equal((await readFile(file, 'Binary', false)).data, '\u0000\u00ffA')
})
