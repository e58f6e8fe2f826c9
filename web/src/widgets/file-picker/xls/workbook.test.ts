import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compound, little, wide } from './testing-compound'
import { begin, double, end, narrow, place, record, workbook, xls } from './testing-workbooks'
import { readOldWorkbook } from './workbook'

const next = (...body: readonly (readonly number[])[]) => record(0x3c, ...body)
const cellsOf = (cells: readonly number[], about: readonly number[] = []) => readOldWorkbook(xls([{ name: 'A', cells }], about))[0]?.data
const oneValue = (cell: readonly number[]) => cellsOf(cell)?.[0]?.[0]
const at = place(0, 0)
const formula = (result: readonly number[]) => record(0x06, at, result, little(0, 8))
const special = (kind: number, value = 0) => formula([kind, 0, value, 0, 0, 0, 0xff, 0xff])
const short = (value: number, divided = false) => little(((value << 2) | 2 | (divided ? 1 : 0)) >>> 0, 4)
const shortDouble = (value: number, divided = false) => {
  const [, , , , first = 0, ...rest] = double(value)
  return [first | (divided ? 1 : 0), ...rest]
}

const values: readonly (readonly [string, readonly number[], unknown])[] = [
  ['a number', record(0x203, at, double(-1.25)), -1.25],
  ['a date, as its number of days', record(0x203, at, double(45_000.5)), 45_000.5],
  ['a short whole number', record(0x27e, at, short(1234)), 1234],
  ['a short number below zero', record(0x27e, at, short(-7)), -7],
  ['a short whole number of hundredths', record(0x27e, at, short(12_345, true)), 123.45],
  ['a short fraction', record(0x27e, at, shortDouble(0.5)), 0.5],
  ['a short fraction of hundredths', record(0x27e, at, shortDouble(1024.5, true)), 10.245],
  ['truth', record(0x205, at, [1, 0]), true],
  ['untruth', record(0x205, at, [0, 0]), false],
  ['an error', record(0x205, at, [0x07, 1]), '#DIV/0!'],
  ['a text', record(0x204, at, little(3, 2), [0], narrow('h\u00e4t')), 'h\u00e4t'],
  ['a wide text', record(0x204, at, little(2, 2), [1], wide('\u00bd\u20ac')), '\u00bd\u20ac'],
  ['a text with formats', record(0xd6, at, little(1, 2), [0], narrow('x'), little(1, 2), little(0, 4)), 'x'],
  ['a formula with a number', formula(double(42)), 42],
  ['a formula with truth', special(1, 1), true],
  ['a formula with an error', special(2, 0x2a), '#N/A'],
  ['a formula with an empty text', special(3), ''],
  ['a formula with a text', [...special(0), ...record(0x207, little(2, 2), [0], narrow('ok'))], 'ok'],
  ['a shared formula with a text', [...special(0), ...record(0x4bc, little(0, 9)), ...record(0x207, little(1, 2), [1], wide('\u03b1'))], '\u03b1'],
  ['a formula with a long text', [...special(0), ...record(0x207, little(3, 2), [0], narrow('a')), ...next([1], wide('\u03b2c'))], 'a\u03b2c'],
]

for (const [name, cell, expected] of values) {
  test(name, () => assert.equal(oneValue(cell), expected))
}

test('cells by their places; formatted cells without a value are none', () => {
  const cells = [
    ...record(0xbd, little(0, 2), little(1, 2), [0, 0], short(1), [0, 0], short(2, true), little(2, 2)),
    ...record(0x201, place(1, 0)),
    ...record(0xbe, little(1, 2), little(1, 2), little(0, 4), little(2, 2)),
    ...record(0x203, place(3, 1), double(4)),
    ...record(0x203, place(3, 0), double(3)),
    ...record(0x201, place(3, 5)),
  ]
  assert.deepEqual(cellsOf(cells), [[null, 1, 0.02], [], [], [3, 4]])
})

test('sheets in their order, hidden ones and charts too', () => {
  const number = record(0x203, at, double(1))
  const chart = [...begin(0x20), ...record(0x203, at, double(9)), ...end]
  const sheets = [
    { name: 'Z\u00fcge', cells: [...chart, ...number] },
    { name: 'Hidden', cells: number, state: 1 },
    { name: 'Chart', cells: number, kind: 0x20 },
    { name: 'Empty', cells: [] },
  ]
  assert.deepEqual(readOldWorkbook(xls(sheets)), [
    { name: 'Z\u00fcge', data: [[1]] },
    { name: 'Hidden', data: [[1]] },
    { name: 'Chart', data: [] },
    { name: 'Empty', data: [] },
  ])
})

test('shared texts, also where they go on in further records', () => {
  const head = (length: number, flags: number) => [...little(length, 2), flags]
  const about = [
    ...record(
      0xfc, little(8, 4), little(8, 4),
      head(5, 0), narrow('plain'),
      head(2, 8), little(2, 2), narrow('rt'), little(0, 4), little(0, 2),
    ),
    // The formats of the second text end here; a text begins anew after them.
    ...next(little(0, 2), head(2, 1 | 4), little(3, 4), wide('\u6771\u4eac'), [7, 7]),
    ...next([7], head(6, 0), narrow('narrow')),
    ...next(head(4, 0), narrow('na')),
    // The rest of it is wide, though it began narrow; then the other way round.
    ...next([1], wide('\u00ef\u0107'), head(4, 1), wide('\u0107a')),
    ...next([0], narrow('fe'), head(0, 0), head(3, 0)),
    // A text whose letters begin in a record of their own.
    ...next([0], narrow('end')),
  ]
  const cells = Array.from({ length: 9 }, (_, index) => record(0xfd, place(index, 0), little(index, 4))).flat()
  const expected = ['plain', 'rt', '\u6771\u4eac', 'narrow', 'na\u00ef\u0107', '\u0107afe', '', 'end', '']
  assert.deepEqual(cellsOf(cells, about), expected.map((text) => [text]))
})

test('workbooks that cannot be read are refused', () => {
  const refused = (stream: Uint8Array, name = 'Workbook') => () => readOldWorkbook(compound([{ name, content: stream }]))
  const one = [{ name: 'A', cells: record(0x203, at, double(1)) }]
  const bytes = workbook(one)
  assert.throws(() => readOldWorkbook(xls(one, record(0x2f, little(0, 54)))), /encrypted/)
  assert.throws(refused(bytes, 'Book'), /not a spreadsheet/)
  assert.throws(refused(new Uint8Array([...begin(5, 0x500), ...end])), /unknown kind/)
  assert.throws(refused(new Uint8Array(100)), /unknown kind/)
  assert.throws(refused(bytes.slice(0, -8)), /ends too early/)
  assert.throws(() => readOldWorkbook(new ArrayBuffer(1000)), /not a compound file/)
  assert.throws(() => cellsOf(record(0x203, [0, 0])))
  assert.throws(() => cellsOf(record(0x203, place(0, 256), double(1))), /outside/)
  assert.throws(() => cellsOf(record(0x204, at, little(9, 2), [0], narrow('x'))), /ends too early/)
  assert.throws(() => cellsOf([], record(0xfc, little(1, 4), little(1, 4), little(1, 2), [8], little(9, 2), narrow('x'))), /ends too early/)
})

test('sheets that lie on each other are refused', () => {
  const cells = Array.from({ length: 50 }, (_, row) => record(0x203, place(row, 0), double(row))).flat()
  const bytes = workbook(Array.from({ length: 3 }, () => ({ name: 'A', cells })))
  const view = new DataView(bytes.buffer)
  // Heads of sheets come after the first record: all shall begin where the first one does.
  const heads = [20, 34, 48]
  for (const head of heads) view.setUint32(head + 4, view.getUint32(24, true), true)
  assert.throws(() => readOldWorkbook(compound([{ name: 'Workbook', content: bytes.slice(0, -400) }])), /on each other/)
})

test('a small workbook cannot ask for cells without end', () => {
  const cells = record(0x203, place(65_535, 255), double(1))
  const sheets = Array.from({ length: 40 }, (_, index) => ({ name: `S${index}`, cells }))
  assert.throws(() => readOldWorkbook(xls(sheets)), /too many cells/)
})
