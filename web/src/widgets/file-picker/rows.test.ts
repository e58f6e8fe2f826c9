import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateRawSync } from 'node:zlib'
import { acceptedTypes, isAccepted } from './accept'
import { parseCSV } from './csv'
import { readFile } from './read'
import { delimiterOf, rowsOf } from './rows'
import { readWorkbook } from './workbook'
import { double, place, record, xls } from './xls/testing-workbooks'

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

const rows = (text: string, name: string, guessesTypes: boolean) => rowsOf(new File([text], name), guessesTypes)

test('rows are keyed by the header, with numbers where asked for', async () => {
  assert.deepEqual(await rows('id,ok\n1,TRUE', 'a.csv', true), [{ id: 1, ok: true }])
  assert.deepEqual(await rows('id\tok\n1\ttrue', 'a.tsv', false), [{ id: '1', ok: 'true' }])
  assert.deepEqual(await rows('id;ok\n1;2', 'a.csv', false), [{ id: '1', ok: '2' }])
  assert.deepEqual(await rows('[{"a":1}]', 'a.json', false), [{ a: 1 }])
  assert.deepEqual(await rows('a,b\n1', 'a.csv', false), [{ a: '1' }])
  assert.deepEqual(await rows('text', 'a.txt', false), [])
})

test('an empty cell is none, with numbers asked for or without', async () => {
  for (const guessesTypes of [false, true]) {
    assert.deepEqual(await rows('a,b,c\n,x,\n,"",y\n,,\nx, ,', 'a.csv', guessesTypes), [{ b: 'x' }, { c: 'y' }, {}, { a: 'x', b: ' ' }])
  }
})

test('the separator of a CSV file', () => {
  assert.equal(delimiterOf('a,b;c,d\n;;;;'), ',')
})

test('files are read in the asked format', async () => {
  const file = new File([new Uint8Array([0, 255, 65])], 'a.bin', { type: 'application/x-a' })
  assert.equal((await readFile(file, 'Base64', false)).data, 'data:application/x-a;base64,AP9B')
  assert.equal((await readFile(file, 'Binary', false)).data, '\u0000\u00ffA')
})

test('a large file is a reference', async () => {
  const file = new File([new Uint8Array(5 * 1000 * 1024)], 'a.bin')
  const { data, size } = await readFile(file, 'Base64', false)
  assert.match(String(data), /^blob:[\w-]+\?type=Base64$/)
  assert.equal(size, 5_120_000)
})

test('kinds of files', () => {
  assert.deepEqual(acceptedTypes(['*', 'image/*']), [])
  assert.deepEqual(acceptedTypes('[".CSV"]'), ['.csv'])
  assert.ok(isAccepted({ name: 'a.PNG', type: 'image/png' }, ['image/*']))
  assert.ok(isAccepted({ name: 'a.CSV', type: '' }, ['.csv']))
  assert.ok(!isAccepted({ name: 'a.txt', type: 'text/plain' }, ['image/*', '.csv', 'text/csv']))
})

/** A ZIP archive with these files, deflated. */
function zip(files: Readonly<Record<string, string>>): ArrayBuffer {
  const bytes: number[] = []
  const central: number[] = []
  const little = (value: number, size: number) => Array.from({ length: size }, (_, index) => (value >> (8 * index)) & 255)
  const none = (size: number) => Array.from({ length: size }, () => 0)
  for (const [name, text] of Object.entries(files)) {
    const packed = [...deflateRawSync(text)]
    const letters = [...new TextEncoder().encode(name)]
    const [length, size, start] = [little(letters.length, 2), little(packed.length, 4), little(bytes.length, 4)]
    bytes.push(...little(0x04034b50, 4), ...none(4), 8, 0, ...none(16), ...length, ...none(2), ...letters, ...packed)
    central.push(...little(0x02014b50, 4), ...none(6), 8, 0, ...none(8), ...size, ...none(4), ...length, ...none(12), ...start, ...letters)
  }
  const count = Object.keys(files).length
  const end = [...little(0x06054b50, 4), ...none(6), ...little(count, 2), ...none(4), ...little(bytes.length, 4), ...none(2)]
  return new Uint8Array([...bytes, ...central, ...end]).buffer
}

test('the sheets of a spreadsheet', async () => {
  const bytes = zip({
    'xl/workbook.xml': '<workbook><sheets><sheet name="A &amp; B" r:id="r1"/><sheet name="None" r:id="r9"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/sharedStrings.xml': '<sst><si><t>Name</t></si><si><r><t>two </t></r><r><t>parts</t></r></si></sst>',
    'xl/worksheets/sheet1.xml':
      '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>x</t></is></c></row>' +
      '<row r="3"><c r="A3"><v>1.5</v></c><c r="B3" t="b"><v>1</v></c><c r="C3" t="s"><v>1</v></c><c r="D3" s="2"/>' +
      '<c r="E3"><v></v></c><c r="F3"><v/></c></row></sheetData>',
  })
  assert.deepEqual(await readWorkbook(bytes), [
    { name: 'A & B', data: [['Name', null, 'x'], [], [1.5, true, 'two parts']] },
    { name: 'None', data: [] },
  ])
  await assert.rejects(readWorkbook(zip({ 'a.txt': 'no sheets' })), /not a spreadsheet/)
  await assert.rejects(readWorkbook(new ArrayBuffer(40)), /not a ZIP archive/)
})

test('a spreadsheet is read by what is in it', async () => {
  const old = xls([{ name: 'Old', cells: record(0x203, place(0, 0), double(7)) }])
  const recent = zip({ 'xl/workbook.xml': '<workbook><sheets><sheet name="Recent" r:id="r9"/></sheets></workbook>' })
  const read = (bytes: ArrayBuffer, name: string) => rowsOf(new File([bytes], name), false)
  assert.deepEqual(await read(old, 'a.XLS'), [{ name: 'Old', data: [[7]] }])
  assert.deepEqual(await read(old, 'a.xlsx'), [{ name: 'Old', data: [[7]] }])
  assert.deepEqual(await read(recent, 'a.xls'), [{ name: 'Recent', data: [] }])
  assert.deepEqual(await read(recent, 'a.xlsm'), [{ name: 'Recent', data: [] }])
  await assert.rejects(rowsOf(new File(['a,b'], 'a.xls'), false))
})
